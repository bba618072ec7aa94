import { Command } from 'commander';
import { load } from '../analysis/load';
import { answering } from './answering';
import { measureDecisions } from './bench/measure-decisions';
import { exitCodes } from './exit-codes';
import { paint } from './paint';
import { Refusal } from './refusal';
import { table } from './table';

type Options = { readonly dir: string; readonly seconds: string; readonly json: boolean };

/** What one core must decide in a second, on policies of the size that is synthesised. */
const leastPerSecond = 20_000;

/** `platform bench-evaluate`: how many decisions a second the evaluator makes on the policies of the output. */
export const benchEvaluate = new Command('bench-evaluate')
  .description('measure the decisions a second, on one core and on the policies of the synthesised output')
  .option('--dir <directory>', 'the synthesised output', 'cdktf.out')
  .option('--seconds <number>', 'how long to measure', '5')
  .option('--json', 'print the result as JSON', false)
  .addHelpText('after', '\nExample:\n  npm run bench:evaluate')
  .action(
    answering(({ dir, seconds, json }: Options) => {
      if (!(Number(seconds) > 0)) {
        throw new Refusal(`option --seconds: must be a number above 0, got ${JSON.stringify(seconds)}; write it as 5`);
      }
      const measured = measureDecisions(load(dir), Number(seconds) * 1000);
      const perSecond = Math.round(measured.decisions / measured.seconds);
      const enough = perSecond >= leastPerSecond;
      process.exitCode = enough ? exitCodes.fine : exitCodes.findings;
      if (json) {
        process.stdout.write(`${JSON.stringify({ ...measured, perSecond, leastPerSecond }, null, 2)}\n`);
        return;
      }
      const rows = measured.outcomes.map(({ outcome, decisions }) => [outcome, decisions]);
      process.stdout.write(
        `${[
          table(['outcome', 'decisions'], rows),
          '',
          `${measured.roles} roles, ${measured.actions} actions, ${measured.policies} documents of ${measured.characters} characters in the median decision`,
          `${paint(enough ? 'green' : 'red', `${perSecond} decisions a second`)} in ${measured.seconds.toFixed(1)} s of one core; at least ${leastPerSecond}`,
          'next: npm run prove',
        ].join('\n')}\n`,
      );
    }),
  );
