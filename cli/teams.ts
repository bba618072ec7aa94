import { Command } from 'commander';
import { sources } from '../main';
import { keyTeams } from '../registry/github-teams';
import { parseSources } from '../registry/load-platform';
import { readOutputs } from './accounts/read-outputs';
import { exitCodes } from './exit-codes';
import { lockChanges } from './lock/lock-changes';
import { lockPath } from './lock/lock-path';
import { writeLock } from './lock/write-lock';
import { paint } from './paint';
import { printFindings } from './print-findings';
import { table } from './table';
import { syncTeamIds } from './teams/sync-team-ids';

const stack = 'github-organization';

/** `platform teams sync`: takes the ids of GitHub teams over into the lock, so that environments can name them as reviewers. */
const sync = new Command('sync')
  .description(`write the team ids that the stack ${stack} reports into environments/lock.json`)
  .option('--file <outputs.json>', 'what terraform output -json printed there, instead of asking for it')
  .option('--force', 'let a locked id change: the team was really made anew', false)
  .option('--json', 'print what changed as JSON', false)
  .addHelpText('after', '\nExample:\n  npx platform teams sync --file outputs.json')
  .action(({ file, force, json }: { file?: string; force: boolean; json: boolean }) => {
    // Read and not checked: a missing id is a finding of the checks, and this is what repairs it.
    const { parsed, findings: malformed } = parseSources(sources());
    if (!parsed) return refuse(malformed, json);
    const { lock: before, organization, teams } = parsed;
    const wanted = new Set(keyTeams(organization, teams).map(({ slug }) => slug));
    const { lock, findings } = syncTeamIds(before, readOutputs(file, stack), { force, wanted });
    if (findings.length > 0) return refuse(findings, json);
    const changes = lockChanges(before, lock);
    if (changes.length > 0) writeLock(lockPath, lock);
    process.stdout.write(json ? `${JSON.stringify({ changes }, null, 2)}\n` : report(changes));
  });

function report(changes: ReturnType<typeof lockChanges>): string {
  if (changes.length === 0) return `${paint('green', 'nothing to write')}: every id is locked already\n`;
  const rows = changes.map(({ subject, before, after }) => [subject, before, after]);
  return `${table(['what', 'before', 'after'], rows)}\n\n${paint('green', `${changes.length} changes`)} in environments/lock.json\nnext: npm run synth, then open a pull request\n`;
}

function refuse(findings: Parameters<typeof printFindings>[0], json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify({ findings }, null, 2)}\n`);
  printFindings(findings);
  process.exitCode = exitCodes.findings;
}

/** `platform teams`: what the lock knows of GitHub teams. */
export const teams = new Command('teams').description('the GitHub teams in the lock').addCommand(sync);
