import type { Evidenced } from '../../analysis/evidence-of';
import { table } from '../table';
import { endingOf } from './ending-of';
import { namesOf } from './names-of';
import { partsInWords } from './parts-in-words';
import { wholeInWords } from './whole-in-words';

/** Every run of a chain, oldest first. */
export const runTable = (evidenced: Evidenced): string =>
  [
    table(
      ['entry', 'time', 'commit', 'as', 'pull requests', 'let through by', 'ended'],
      evidenced.runs.map((run) => {
        const { place, approved } = run;
        return [
          place,
          approved.at,
          approved.commit.slice(0, 12),
          approved.identity,
          [...new Set(approved.commits.map(({ pullRequest }) => `#${pullRequest}`))].join(' '),
          namesOf(approved.deployment.approvers),
          endingOf(run),
        ];
      }),
    ),
    '',
    ...partsInWords(evidenced),
    wholeInWords(evidenced),
    'next: npx platform evidence <commit> says who approved it',
  ].join('\n');
