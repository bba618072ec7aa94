import type { EvidenceFile } from '../../analysis/evidence/evidence-file';
import { evidenceOf } from '../../analysis/evidence-of';
import type { Finding } from '../../registry/finding';
import type { ApplyIdentity } from './pipeline';

/** How one job ended, its stacks in the order of the apply. */
export type ToldOutcome = {
  readonly identity: ApplyIdentity;
  readonly results: Readonly<Record<string, string>>;
  /** With it the commit was applied as a whole. */
  readonly complete: boolean;
};

/** What collected evidence tells otherwise than it happened, the oldest job first; whether it is whole is not asked here. */
export function toldOutcomes(files: readonly EvidenceFile[], happened: readonly ToldOutcome[]): Finding[] {
  const { runs } = evidenceOf(files);
  const told = runs.map(({ approved: { identity }, outcome }) =>
    outcome === 'unfinished'
      ? `${identity} unfinished`
      : inWords({
          identity,
          results: Object.fromEntries(outcome.stacks.map(({ stack, result }) => [stack, result])),
          complete: outcome.complete,
        }),
  );
  const wanted = happened.map(inWords);
  return told.join('; ') === wanted.join('; ')
    ? []
    : [
        {
          check: 'apply-run',
          subject: 'chain of evidence',
          rule: `must tell ${wanted.join('; ')}`,
          got: told.join('; ') || 'nothing',
          remedy: 'run platform evidence --list on the kept directory',
        },
      ];
}

const inWords = ({ identity, results, complete }: ToldOutcome) =>
  [
    identity,
    ...Object.entries(results).map(([stack, result]) => `${stack} ${result}`),
    complete ? 'complete' : 'not complete',
  ].join(', ');
