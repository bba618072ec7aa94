import { Command } from 'commander';
import type { Decision } from '../analysis/evaluate';
import { type Explanation, explain as explainRequest } from '../analysis/explain';
import { load } from '../analysis/load';
import type { ModelRole } from '../analysis/model';
import { actionNamed } from './action-named';
import { answering } from './answering';
import { contextOf } from './context-of';
import { oneRole } from './explain/one-role';
import { resourceOf } from './explain/resource-of';
import { paint } from './paint';
import { table } from './table';
import { unfencedAccounts } from './unfenced-accounts';

type Options = {
  readonly account?: string;
  readonly context?: readonly string[];
  readonly dir: string;
  readonly json: boolean;
};

/** `platform explain`: what AWS would decide on one request of one role, and why. */
export const explain = new Command('explain')
  .description('say what AWS would decide on a request of a role, and which statement of which layer decides')
  .argument('<role>', 'name or ARN of a role')
  .argument('<action>', 'such as lambda:UpdateFunctionCode')
  .argument('[resource]', 'ARN of what it is on; not needed for an action without resource types')
  .option('--account <name>', 'the account of the role, where several have one of its name')
  .option('--context <key=value...>', 'condition keys that the request brings along; twice the same key is a list')
  .option('--dir <directory>', 'the synthesised output, or plans as JSON', 'cdktf.out')
  .option('--json', 'print the result as JSON', false)
  .addHelpText(
    'after',
    '\nExample:\n  npx platform explain payments-api_deploy ecs:CreateCluster --account payments-prod\n  npx platform explain payments-api_deploy iam:PassRole arn:aws:iam::210987000959:role/runtime/payments-api/payments-api_task --account payments-dev --context iam:PassedToService=ecs-tasks.amazonaws.com',
  )
  .action(
    answering((role: string, action: string, resource: string | undefined, options: Options) => {
      const model = load(options.dir);
      const asking = oneRole(model, role, options.account);
      const named = actionNamed(action);
      const question = { action: named, resource: resourceOf(named, resource), context: contextOf(options.context) };
      const explanation = explainRequest(model, asking, question);
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ role: asking.arn, account: asking.account.name, ...question, ...explanation }, null, 2)}\n`
          : `${report(asking, question, explanation)}\n`,
      );
    }),
  );

const outcomes: Readonly<Record<Decision['outcome'], string>> = {
  allowed: 'allowed',
  implicitDeny: 'not allowed',
  explicitDeny: 'denied',
};

function report(
  { name, account }: ModelRole,
  { action, resource }: { readonly action: string; readonly resource: string },
  { decision, because, layers }: Explanation,
): string {
  const ignored = decision.ignoredKeys.join(', ');
  return [
    `${paint(decision.outcome === 'allowed' ? 'green' : 'red', outcomes[decision.outcome])}  ${name} in ${account.name}: ${action} on ${resource}`,
    `because of ${because}`,
    '',
    table(
      ['layer', 'says', 'statement', 'in words'],
      layers.map(({ layer, says, policy, statement, words }) => [
        layer,
        says === 'none' ? '-' : says,
        statement === undefined ? '-' : `${policy ?? ''} ${typeof statement === 'number' ? statement + 1 : statement}`,
        words,
      ]),
    ),
    '',
    // Only what is allowed could have been refused by a fence.
    ...(decision.outcome === 'allowed' ? unfencedAccounts([account]) : []),
    ...(ignored ? [`left out, because no such request carries them: ${ignored}`] : []),
    decision.outcome === 'allowed'
      ? `next: npx platform who-can ${action} ${resource}`
      : 'next: --context aws:ResourceTag/platform:service=<service> and the like, if the request brings more along',
  ].join('\n');
}
