import { Command } from 'commander';
import { type StackSummary, summarise } from '../analysis/summarise';
import { main, sources } from '../main';
import { pendingReviewers } from '../registry/github-teams';
import type { Platform } from '../registry/platform';
import { exitCodes } from './exit-codes';
import { notFenced } from './not-fenced';
import { paint } from './paint';
import { printFindings } from './print-findings';
import { table } from './table';
import { today } from './today';
import { unfencedAs } from './unfenced-as';

/** `platform synth`: writes the Terraform of every stack, or says everything that is wrong and writes nothing. */
export const synth = new Command('synth')
  .description('synthesise the Terraform of every stack')
  .option('--outdir <directory>', 'where to write', 'cdktf.out')
  .option('--json', 'print the result as JSON', false)
  .addHelpText('after', '\nExample:\n  npm run synth\n  npx platform synth --outdir /tmp/out --json')
  .action(({ outdir, json }: { outdir: string; json: boolean }) => {
    const { platform, findings } = main({ sources: sources(), outdir, today: today() });
    if (!platform || findings.length > 0) {
      if (json) process.stdout.write(`${JSON.stringify({ findings }, null, 2)}\n`);
      printFindings(findings);
      process.exitCode = exitCodes.findings;
      return;
    }
    const stacks = summarise(outdir);
    process.stdout.write(json ? `${JSON.stringify({ outdir, stacks }, null, 2)}\n` : report(platform, stacks, outdir));
  });

function report(platform: Platform, stacks: readonly StackSummary[], outdir: string): string {
  const names = new Map(platform.accounts.map(({ id, name }) => [id, name]));
  const rows = stacks.map(({ stack, account, resources, roles }) => [
    stack,
    account ? `${names.get(account) ?? account} (${account})` : stack.startsWith('github-') ? 'GitHub' : 'pending',
    resources,
    roles,
  ]);
  const sum = (key: 'resources' | 'roles') => stacks.reduce((total, stack) => total + stack[key], 0);
  const lines = [
    table(['stack', 'account', 'resources', 'roles'], rows),
    '',
    `${platform.services.length} services, ${platform.environments.size} environments, ${platform.accounts.length} accounts: ${paint('green', `${stacks.length} stacks, ${sum('resources')} resources, ${sum('roles')} roles`)} in ${outdir}`,
    ...notes(platform),
  ];
  return `${lines.join('\n')}\n`;
}

/** What is not done yet, and the command that does it. */
function notes({ accounts, services, roles, lock, organization }: Platform): string[] {
  const pending = accounts.filter(({ id }) => id === undefined).map(({ name }) => name);
  const unlocked = services.flatMap(({ id, homes }) =>
    [...homes].filter(([, { locked }]) => !locked).map(([environment]) => `${id} in ${environment}`),
  );
  const moving = services.flatMap(({ id, leaving }) =>
    [...leaving.values()].map(({ account }) => `${id} out of ${account.name}`),
  );
  const unnamed = [...pendingReviewers(roles, lock)].sort();
  return [
    ...(pending.length > 0
      ? [`pending accounts (made by the stack organization, then: npx platform accounts sync): ${pending.join(', ')}`]
      : []),
    ...(unlocked.length > 0 ? [`homes not locked yet (npx platform lock): ${unlocked.join(', ')}`] : []),
    ...(moving.length > 0 ? [`moves still open (npx platform move service <id> --finish): ${moving.join(', ')}`] : []),
    ...(unnamed.length > 0
      ? [
          `environments without reviewers until their teams are made (apply github-organization, then: npx platform teams sync): ${unnamed.join(', ')}`,
        ]
      : []),
    ...notFenced(unfencedAs(organization, lock)),
    `next: npm test, then open a pull request`,
  ];
}
