import { Command } from 'commander';
import { load } from '../analysis/load';
import { artefactProofs, proofs } from '../analysis/proofs';
import { type Claim, type Proved, prove as proveAll } from '../analysis/prove';
import { readWorkflows } from '../analysis/workflows/read-workflows';
import { answering } from './answering';
import { exitCodes } from './exit-codes';
import { paint } from './paint';
import { failureLine } from './prove/failure-line';
import { readExpectations } from './prove/read-expectations';
import { unfencedLines } from './prove/unfenced-lines';
import { table } from './table';
import { unfencedAccounts } from './unfenced-accounts';
import { workflowTexts } from './workflow-texts';

type Options = { readonly dir: string; readonly workflows: string; readonly json: boolean };

/** `platform prove`: decides every question of every proof on the synthesised output, offline. */
export const prove = new Command('prove')
  .description('prove who can get in and what they can do then, from the synthesised output')
  .option('--dir <directory>', 'the synthesised output, or plans as JSON', 'cdktf.out')
  .option('--workflows <directory>', 'the workflow files of this repository', '.github/workflows')
  .option('--json', 'print the result as JSON', false)
  .addHelpText('after', '\nExample:\n  npm run prove\n  npx platform prove --dir /tmp/out --json')
  .action(
    answering(({ dir, workflows, json }: Options) => {
      const read = load(dir);
      const expectations = readExpectations(dir);
      // Without expectations nothing asks about workflows.
      const model = expectations === undefined ? read : { ...read, workflows: readWorkflows(workflowTexts(workflows)) };
      const claims: Claim[] =
        expectations === undefined
          ? artefactProofs.map(({ run, ...proof }) => ({ ...proof, run: () => run(model) }))
          : proofs.map(({ run, ...proof }) => ({ ...proof, run: () => run(model, expectations) }));
      const progress = terminalProgress();
      const rows = proveAll(claims, {
        clock: () => performance.now(),
        onStart: ({ name }) => progress.say(`proving ${name} …`),
      });
      progress.end();
      const left = proofs.map(({ name }) => name).filter((name) => rows.every(({ proof }) => proof !== name));
      const failures = rows.flatMap((row) => row.failures);
      process.stdout.write(
        json
          ? `${JSON.stringify({ dir, memory: peakMemory(), proofs: rows, notRun: left }, null, 2)}\n`
          : `${report(rows, left, dir, unfencedAccounts(model.accounts))}\n`,
      );
      for (const failure of failures) process.stderr.write(`${failureLine(failure)}\n`);
      if (left.length > 0) {
        process.stderr.write(
          `expectations: must be in ${dir}/expectations.json, got "no such file"; run npm run synth, because without it these proofs could not run: ${left.join(', ')}\n`,
        );
      }
      const outcome = failures.length > 0 ? exitCodes.findings : exitCodes.fine;
      process.exitCode = left.length > 0 ? exitCodes.couldNotRun : outcome;
    }),
  );

function report(rows: readonly Proved[], left: readonly string[], dir: string, unfenced: readonly string[]): string {
  const rowsTable = table(
    ['proof', 'says', 'asked', 'failures', 'seconds'],
    rows.map((row) => [row.proof, row.says, row.asked, row.failures.length, row.seconds.toFixed(2)]),
  );
  return [rowsTable, '', ...unfenced, ...unfencedLines(rows), summary(rows, left, dir)].join('\n');
}

function summary(rows: readonly Proved[], left: readonly string[], dir: string): string {
  const failed = rows.filter(({ failures }) => failures.length > 0).map(({ proof }) => proof);
  if (failed.length > 0) {
    return `${paint('red', `${failed.length} of ${rows.length} proofs fail`)}: ${failed.join(', ')}\nnext: npx platform explain <role> <action> <resource> for a request below`;
  }
  const asked = rows.reduce((sum, row) => sum + row.asked, 0);
  const seconds = rows.reduce((sum, row) => sum + row.seconds, 0).toFixed(1);
  const decided = `${asked} questions decided in ${seconds} s about ${dir}`;
  if (left.length > 0)
    return `${paint('yellow', `only ${rows.length} of ${rows.length + left.length} proofs could run`)}: ${decided}\nnext: npm run synth`;
  return `${paint('green', `${rows.length} proofs hold`)}: ${decided}\nnext: npm test, then open a pull request`;
}

/** The most that this process ever held, in MB. */
const peakMemory = () => Math.round(process.resourceUsage().maxRSS / 1024);

/** One line that is written over and over, on a terminal only. */
function terminalProgress() {
  const { stderr } = process;
  const write = (text: string) => {
    if (stderr.isTTY) stderr.write(`\r\u001b[K${text}`);
  };
  return { say: write, end: () => write('') };
}
