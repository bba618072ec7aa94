import { Command } from 'commander';
import { load } from '../analysis/load';
import { twoPeople as proof } from '../analysis/proofs/two-people';
import { twoPeople as rowsOf, type TwoPeopleRow } from '../analysis/two-people';
import { readWorkflows } from '../analysis/workflows/read-workflows';
import { answering } from './answering';
import { exitCodes } from './exit-codes';
import { paint } from './paint';
import { failureLine } from './prove/failure-line';
import { readExpectations } from './prove/read-expectations';
import { Refusal } from './refusal';
import { table } from './table';
import { workflowTexts } from './workflow-texts';

type Options = { readonly dir: string; readonly workflows: string; readonly json: boolean };

/** `platform two-people`: every way to write a permission, with the people whom it takes. */
export const twoPeople = new Command('two-people')
  .description('list every role that writes permissions, who gets in, and the two people whom it takes')
  .option('--dir <directory>', 'the synthesised output, or plans as JSON', 'cdktf.out')
  .option('--workflows <directory>', 'the workflow files of this repository', '.github/workflows')
  .option('--json', 'print the result as JSON', false)
  .addHelpText('after', '\nExample:\n  npm run synth && npx platform two-people\n  npx platform two-people --json')
  .action(
    answering(({ dir, workflows, json }: Options) => {
      const expectations = readExpectations(dir);
      if (expectations === undefined)
        throw new Refusal(`expectations: must be in ${dir}/expectations.json, got "no such file"; run npm run synth`);
      const model = { ...load(dir), workflows: readWorkflows(workflowTexts(workflows)) };
      const rows = rowsOf(model, expectations);
      const { failures } = proof.run(model, expectations);
      process.stdout.write(json ? `${JSON.stringify({ dir, rows, failures }, null, 2)}\n` : `${report(rows)}\n`);
      for (const failure of failures) process.stderr.write(`${failureLine(failure)}\n`);
      process.exitCode = failures.length > 0 ? exitCodes.findings : exitCodes.fine;
    }),
  );

function report(rows: readonly TwoPeopleRow[]): string {
  return [
    table(
      ['role', 'accounts', 'writes', 'who gets in', 'jobs', 'first', 'second', 'people'],
      rows.map(({ role, accounts, writes, door, jobs, first, second, people }) => [
        role,
        accounts.length > 1 ? `${accounts.length} accounts` : (accounts[0] ?? ''),
        writes.join(', '),
        door,
        jobs.join(', ') || '-',
        first,
        second,
        people,
      ]),
    ),
    '',
    conclusion(rows),
  ].join('\n');
}

function conclusion(rows: readonly TwoPeopleRow[]): string {
  const count = (kind: TwoPeopleRow['kind']) => rows.filter((row) => row.kind === kind).length;
  const lacking = count('lacking');
  const waived = lacking > 0 ? `; ${paint('yellow', `${lacking} lack what the GitHub plan does not give`)}` : '';
  if (count('open') > 0)
    return `${paint('red', `${count('open')} of ${rows.length} ways are open to one person`)}${waived}\nnext: do what the lines below say, then npm run synth && npx platform two-people`;
  return `${paint('green', `${count('two people')} ways take two people`)}${waived}, and ${count('one person')} are of break-glass and administrator alone\nnext: docs/two-keys.md says what else remains`;
}
