import { Command, InvalidArgumentError } from 'commander';
import { load } from '../analysis/load';
import { mutantsOf } from '../analysis/mutate/mutants-of';
import { answering } from './answering';
import { exitCodes } from './exit-codes';
import { judgeAll, type NumberedMutant } from './mutate/judge-all';
import { report } from './mutate/report';
import { survivorLine } from './mutate/survivor-line';
import { readExpectations } from './prove/read-expectations';
import { Refusal } from './refusal';

type Options = { readonly dir: string; readonly only?: string; readonly workers: number; readonly json: boolean };

/** `platform mutate`: weakens every policy in turn and shows what no proof notices. */
export const mutate = new Command('mutate')
  .description('weaken every synthesised policy in turn; a proof must notice each time')
  .option('--dir <directory>', 'the synthesised output, or plans as JSON', 'cdktf.out')
  .option('--only <words>', 'documents whose name holds these words, such as "role payments-api_deploy"')
  .option('--workers <number>', 'how many threads', positive, 2)
  .option('--json', 'print the result as JSON', false)
  .addHelpText('after', '\nExample:\n  npm run mutate\n  npx platform mutate --dir /tmp/out --json')
  .action(async ({ dir, only, workers, json }: Options) => {
    const mutants = read(dir, only);
    if (mutants === undefined) return;
    const start = performance.now();
    let done = 0;
    let survived = 0;
    const judged = await judgeAll(mutants, {
      dir,
      workers,
      onJudged: (some) => {
        done += some.length;
        survived += some.filter(({ killedBy }) => killedBy === null).length;
        say(`${done} of ${mutants.length} mutants judged, ${survived} survive …`);
      },
    });
    say('');
    const seconds = (performance.now() - start) / 1000;
    const survivors = judged.filter(({ killedBy }) => killedBy === null);
    process.stdout.write(
      json ? `${JSON.stringify({ dir, seconds, mutants: judged }, null, 2)}\n` : `${report(judged, seconds, dir)}\n`,
    );
    for (const survivor of survivors) process.stderr.write(`${survivorLine(survivor)}\n`);
    process.exitCode = survivors.length > 0 ? exitCodes.findings : exitCodes.fine;
  });

/** The mutants of a directory; nothing after it was said why it cannot be read. */
function read(dir: string, only = ''): readonly NumberedMutant[] | undefined {
  let mutants: readonly NumberedMutant[] | undefined;
  answering(() => {
    const model = load(dir);
    const expectations = readExpectations(dir);
    if (expectations === undefined) {
      throw new Refusal(
        `expectations: must be in ${dir}/expectations.json, got "no such file"; run npm run synth, because without it no proof can run`,
      );
    }
    mutants = mutantsOf(model, expectations)
      .map((mutant, number) => ({ ...mutant, number }))
      .filter(({ specimen }) => specimen.subject.includes(only));
    if (mutants.length === 0) {
      throw new Refusal(
        `--only: must be part of the name of a document, one of those that differ in names alone, got "${only}"; leave it out to judge all`,
      );
    }
  })();
  return mutants;
}

function positive(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('must be a whole number above 0.');
}

/** One line that is written over and over, on a terminal only. */
function say(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
