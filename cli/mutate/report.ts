import { type Judged, summaryOf } from '../../analysis/mutate/summary';
import { paint } from '../paint';
import { table } from '../table';

/** The table of mutants by kind of document, and what follows from it. */
export function report(judged: readonly Judged[], seconds: number, dir: string): string {
  const survived = judged.filter(({ killedBy }) => killedBy === null).length;
  const time = `in ${seconds.toFixed(1)} s`;
  return [
    table(
      ['kind of document', 'mutants', 'killed', 'survived', 'noticed by'],
      summaryOf(judged).map(({ kind, mutants, killed, survived: left, by }) => [
        kind,
        mutants,
        killed,
        left,
        Object.entries(by)
          .sort(([, one], [, other]) => other - one)
          .map(([proof, count]) => `${proof} ${count}`)
          .join(', '),
      ]),
    ),
    '',
    survived === 0
      ? `${paint('green', `${judged.length} mutants noticed`)} ${time}: nothing in ${dir} can be weakened without a proof failing`
      : `${paint('red', `${survived} of ${judged.length} mutants survive`)} ${time}: no proof needs what they take away`,
  ].join('\n');
}
