import { Command } from 'commander';
import { sources } from '../main';
import { checkSources } from '../registry/check-platform';
import { parseSources } from '../registry/load-platform';
import { activateAccounts } from './accounts/activate-accounts';
import { organizationDirectory, readOutputs } from './accounts/read-outputs';
import { syncLock } from './accounts/sync-lock';
import { exitCodes } from './exit-codes';
import { lockChanges } from './lock/lock-changes';
import { lockPath } from './lock/lock-path';
import { writeLock } from './lock/write-lock';
import { paint } from './paint';
import { printFindings } from './print-findings';
import { Refusal } from './refusal';
import { table } from './table';
import { today } from './today';

/** `platform accounts sync`: takes the ids of new accounts over into the lock. */
const sync = new Command('sync')
  .description('write the account ids that the stack organization reports into environments/lock.json')
  .option('--file <outputs.json>', `what terraform output -json printed, instead of asking in ${organizationDirectory}`)
  .option('--force', 'let a locked id change', false)
  .addHelpText('after', '\nExample:\n  npx platform accounts sync --file outputs.json')
  .action(({ file, force }: { file?: string; force: boolean }) => {
    const checked = checkSources(sources(), { today: today() });
    if (!checked.platform) return refuse(checked.findings);
    const { lock: before, accounts } = checked.platform;
    const wanted = new Map(accounts.map(({ name, environment }) => [name, environment?.id]));
    const { lock, findings } = syncLock(before, readOutputs(file), { force, wanted });
    if (findings.length > 0) return refuse(findings);
    const changes = lockChanges(before, lock);
    if (changes.length === 0) {
      process.stdout.write(`${paint('green', 'nothing to write')}: every id is locked already\n`);
      return;
    }
    writeLock(lockPath, lock);
    const rows = changes.map(({ subject, before: old, after }) => [subject, old, after]);
    process.stdout.write(
      `${table(['what', 'before', 'after'], rows)}\n\n${paint('green', `${changes.length} changes`)} in environments/lock.json\nnext: npm run synth, then apply bootstrap and management, and the identity and baseline stacks of accounts in intake\n`,
    );
  });

/** `platform accounts activate`: accounts leave intake, and the guardrails hold; a pull request carries it. */
const activate = new Command('activate')
  .description('let accounts leave intake and attach the guardrails, in environments/lock.json')
  .argument('[account...]', 'accounts in intake; all of them where none is named')
  .option('--json', 'print what changed as JSON', false)
  .addHelpText('after', '\nExample:\n  npx platform accounts activate payments-dev')
  .action((names: readonly string[], { json }: { json: boolean }) => {
    const { parsed, findings: malformed } = parseSources(sources());
    if (!parsed) return refuse(malformed);
    if (parsed.organization.manage === 'none') {
      throw new Refusal(
        'accounts activate: there must be an organisation whose guardrails can be attached, got "none" as organization.manage; nothing is left to do',
      );
    }
    const { lock, findings } = activateAccounts(parsed.lock, names);
    if (findings.length > 0) return refuse(findings);
    const changes = lockChanges(parsed.lock, lock);
    if (changes.length > 0) writeLock(lockPath, lock);
    if (json) {
      process.stdout.write(`${JSON.stringify({ changes }, null, 2)}\n`);
      return;
    }
    const rows = changes.map(({ subject, before, after }) => [subject, before, after]);
    process.stdout.write(
      changes.length === 0
        ? `${paint('green', 'nothing to write')}: no account is in intake, and the guardrails are attached\n`
        : `${table(['what', 'before', 'after'], rows)}\n\n${paint('green', `${changes.length} changes`)} in environments/lock.json\nnext: npm run synth && npm run prove, then open a pull request\n`,
    );
  });

const refuse = (findings: Parameters<typeof printFindings>[0]) => {
  printFindings(findings);
  process.exitCode = exitCodes.findings;
};

/** `platform accounts`: what the lock knows of AWS accounts. */
export const accounts = new Command('accounts')
  .description('the AWS accounts in the lock')
  .addCommand(sync)
  .addCommand(activate);
