import type { Evidenced, EvidencedRun } from '../../analysis/evidence-of';
import { table } from '../table';
import { endingOf } from './ending-of';
import { headlineOf } from './headline-of';
import { namesOf } from './names-of';
import { partsInWords } from './parts-in-words';
import { wholeInWords } from './whole-in-words';

/** Everything that the evidence says of one commit, for people. */
export function evidenceReport(sha: string, evidenced: Evidenced): string {
  return [
    headlineOf(sha, evidenced),
    '',
    ...evidenced.runs.flatMap((run) => [...ofRun(run, sha), '']),
    ...partsInWords(evidenced),
    wholeInWords(evidenced),
    'next: compare the newest entry with the bucket, whose lock keeps it; npx platform evidence --list shows every run',
  ].join('\n');
}

function ofRun(run: EvidencedRun, sha: string): string[] {
  const { place, approved, outcome } = run;
  const { commits, deployment, stacks, identity, gate } = approved;
  const about = commits.filter(({ sha: each, head }) => each === sha || head === sha);
  const results = new Map(outcome === 'unfinished' ? [] : outcome.stacks.map(({ stack, result }) => [stack, result]));
  return [
    `run ${approved.run.id} of ${approved.repository} as ${identity}, entry ${place}, ${approved.at}`,
    ...(about.length > 0 ? about : commits).map(
      ({ pullRequest, head, authors, approvers }) =>
        `  pull request #${pullRequest} at ${head.slice(0, 12)}: written by ${namesOf(authors)}; approved by ${namesOf(approvers)}`,
    ),
    `  let through in ${deployment.environment} by ${namesOf(deployment.approvers)}; gate ${gate.sha256.slice(0, 12)}`,
    `  ${endingOf(run)}`,
    ...table(
      ['stack', 'as reviewed', 'changes', 'digest', 'plan', 'outcome'],
      stacks
        .filter((stack) => stack.identity === identity)
        .map(({ stack, reviewed, changes, digest, sha256 }) => [
          stack,
          reviewed,
          Object.values(changes).reduce((sum, each) => sum + each, 0),
          digest.slice(0, 12),
          sha256.slice(0, 12),
          results.get(stack) ?? 'unfinished',
        ]),
    )
      .split('\n')
      .map((line) => `  ${line}`),
  ];
}
