import { Command } from 'commander';
import { load } from '../analysis/load';
import { type Able, whoCan as ableRoles } from '../analysis/who-can';
import { actionNamed } from './action-named';
import { answering } from './answering';
import { contextOf } from './context-of';
import { paint } from './paint';
import { table } from './table';
import { unfencedAccounts } from './unfenced-accounts';

type Options = { readonly context?: readonly string[]; readonly dir: string; readonly json: boolean };

/** `platform who-can`: every role that can make a call, and through what. */
export const whoCan = new Command('who-can')
  .description('say which roles can make a call, and through what')
  .argument('<action>', 'such as lambda:UpdateFunctionCode')
  .argument('[resource]', 'ARN of what it is on; left out, each role is asked about what its policies name')
  .option('--context <key=value...>', 'condition keys that the request brings along; twice the same key is a list')
  .option('--dir <directory>', 'the synthesised output, or plans as JSON', 'cdktf.out')
  .option('--json', 'print the result as JSON', false)
  .addHelpText(
    'after',
    '\nExample:\n  npx platform who-can iam:CreateRole\n  npx platform who-can s3:GetObject arn:aws:s3:::ledger--archive-210987001644/2026/journal.csv',
  )
  .action(
    answering((action: string, resource: string | undefined, { context, dir, json }: Options) => {
      const model = load(dir);
      const question = {
        action: actionNamed(action),
        context: contextOf(context),
        ...(resource !== undefined && { resource }),
      };
      const able = ableRoles(model, question);
      process.stdout.write(
        json
          ? `${JSON.stringify({ ...question, roles: able.map(plain) }, null, 2)}\n`
          : `${report(question, able, model.roles.length)}\n`,
      );
    }),
  );

const named = ({ arn, name, account }: Able['role']) => ({ role: arn, name, account: account.name });

const plain = ({ role, through, ...rest }: Able) => ({
  ...named(role),
  through: through.map(({ role: step, how }) => ({ ...named(step), how })),
  ...rest,
});

/** `through payments-api_task (passes it)`, or the statement that grants it directly. */
function way({ role, through, because }: Able): string {
  if (through.length === 0) return because;
  const steps = through.map(
    ({ role: { name, account }, how }) => `${name}${account === role.account ? '' : ` in ${account.name}`} (${how} it)`,
  );
  return `through ${steps.join(', then ')}`;
}

function report({ action, resource }: { action: string; resource?: string }, able: readonly Able[], roles: number) {
  const what = `${action}${resource === undefined ? '' : ` on ${resource}`}`;
  if (able.length === 0) {
    return [
      `${paint('yellow', 'no role')} of ${roles} can ${what}`,
      `next: npx platform explain <role> ${action}${resource === undefined ? '' : ` ${resource}`} says what stops one`,
    ].join('\n');
  }
  const [first] = able;
  return [
    table(
      ['role', 'account', ...(resource === undefined ? ['on'] : []), 'through', 'when'],
      able.map((row) => {
        const { role, on, when } = row;
        return [
          `${role.path.slice(1)}${role.name}`,
          role.account.name,
          ...(resource === undefined ? [on] : []),
          way(row),
          when.map(({ key, value }) => `${key} is ${value}`).join(', ') || '-',
        ];
      }),
    ),
    '',
    ...unfencedAccounts(able.map(({ role }) => role.account)),
    `${paint('green', `${able.length} of ${roles} roles`)} can ${what}`,
    `next: npx platform explain ${first?.role.name} ${action} ${resource ?? '<resource>'} --account ${first?.role.account.name}`,
  ].join('\n');
}
