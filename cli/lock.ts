import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { main, sources } from '../main';
import { exitCodes } from './exit-codes';
import { emptied } from './lock/emptied';
import { lockChanges } from './lock/lock-changes';
import { lockPath } from './lock/lock-path';
import { lockText } from './lock/lock-text';
import { updateLock } from './lock/update-lock';
import { writeLock } from './lock/write-lock';
import { paint } from './paint';
import { printFindings } from './print-findings';
import { table } from './table';
import { today } from './today';

/** `platform lock`: writes down what was decided: homes, pending accounts and the stacks that must stay. */
export const lock = new Command('lock')
  .description('add new homes, accounts and stacks to environments/lock.json')
  .option('--check', 'write nothing; exit 1 when the lock is not up to date', false)
  .option('--empty', 'begin a fork: forget every decision of the example organisation', false)
  .option('--force', 'with --empty: also those of another organisation', false)
  .addHelpText('after', '\nExample:\n  npx platform lock\n  npx platform lock --check')
  .action(({ check, empty, force }: { check: boolean; empty: boolean; force: boolean }) => {
    if (empty) {
      writeLock(lockPath, emptied(readFileSync(lockPath, 'utf8'), { force }));
      process.stdout.write(
        'environments/lock.json is empty\nnext: npm run synth, then npx platform bootstrap --dry-run\n',
      );
      return;
    }
    const { platform, stacks, findings } = synthesised();
    if (!platform || findings.length > 0) {
      printFindings(findings);
      process.exitCode = exitCodes.findings;
      return;
    }
    const updated = updateLock({ platform, stacks });
    if (readFileSync(lockPath, 'utf8') === lockText(updated)) {
      process.stdout.write(`${paint('green', 'the lock is up to date')}: ${updated.stacks.length} stacks\n`);
      return;
    }
    const changes = lockChanges(platform.lock, updated);
    if (check) {
      const [first] = changes;
      const got = first ? `${changes.length} decisions missing, such as ${first.subject}` : 'keys in another order';
      process.stderr.write(
        `environments/lock.json: must hold what the registry decided, got "${got}"; run npx platform lock\n`,
      );
      process.exitCode = exitCodes.findings;
      return;
    }
    writeLock(lockPath, updated);
    const rows = changes.map(({ subject, before, after }) => [subject, before, after]);
    process.stdout.write(
      `${table(['what', 'before', 'after'], rows)}\n\n${paint('green', `${changes.length} changes`)} in environments/lock.json\nnext: npm run synth, then open a pull request\n`,
    );
  });

/** The stacks as a synthesis makes them now; the output of the repository is left alone. */
function synthesised() {
  const directory = mkdtempSync(join(tmpdir(), 'platform-lock-'));
  try {
    const outdir = join(directory, 'out');
    const result = main({ sources: sources(), outdir, today: today() });
    return { ...result, stacks: result.findings.length > 0 ? [] : readdirSync(join(outdir, 'stacks')).sort() };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
