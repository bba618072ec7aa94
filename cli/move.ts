import { Command } from 'commander';
import { sources } from '../main';
import type { Finding } from '../registry/finding';
import { exitCodes } from './exit-codes';
import { lockPath } from './lock/lock-path';
import { writeLock } from './lock/write-lock';
import { inWords } from './move/in-words';
import { moveHome } from './move/move-home';
import type { MoveRequest } from './move/move-request';
import { printFindings } from './print-findings';
import { Refusal } from './refusal';
import { today } from './today';

type Options = {
  readonly to?: string;
  readonly environment?: string;
  readonly finish: boolean;
  readonly cancel: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
};

/** `platform move service`: a service changes its account in two pull requests, and has both homes in between. */
const service = new Command('service')
  .description('move a service to another account of an environment, in environments/lock.json alone')
  .argument('<id>', 'the service')
  .option('--to <account>', 'first pull request: the account that it moves to; its environment says which home moves')
  .option('--finish', 'second pull request: the old home goes', false)
  .option('--cancel', 'instead of the second one: the new home goes', false)
  .option('--environment <id>', 'the environment of the home, where several moves of the service are open')
  .option('--dry-run', 'write nothing; say what would be', false)
  .option('--json', 'print the result as JSON', false)
  .addHelpText(
    'after',
    '\nExample:\n  npx platform move service payments-api --to storefront-dev --dry-run\n  npx platform move service payments-api --finish',
  )
  .action((id: string, options: Options) => {
    const { dryRun, json } = options;
    const day = today();
    const { moved, findings } = moveHome(sources(), requestOf(id, options), day);
    if (!moved) return refuse(findings, json);
    const { move, lock, changes, stacks, losses } = moved;
    if (!dryRun) writeLock(lockPath, lock);
    process.stdout.write(
      json
        ? `${JSON.stringify({ move, dryRun, changes, stacks, losses }, null, 2)}\n`
        : inWords(moved, { dryRun, today: day }),
    );
  });

function requestOf(id: string, { to, finish, cancel, environment }: Options): MoveRequest {
  const given = [to !== undefined && '--to', finish && '--finish', cancel && '--cancel'].filter(Boolean);
  const common = { service: id, environment };
  if (given.length === 1) {
    return to === undefined ? { ...common, step: finish ? 'finish' : 'cancel' } : { ...common, step: 'open', to };
  }
  throw new Refusal(
    `move: must be given one of --to, --finish and --cancel, got "${given.join(' ') || 'none'}"; repeat with one of them`,
  );
}

function refuse(findings: readonly Finding[], json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify({ findings }, null, 2)}\n`);
  printFindings(findings);
  process.exitCode = exitCodes.findings;
}

/** `platform move`: what changes its place. */
export const move = new Command('move').description('move a service to another account').addCommand(service);
