import type { ChainRule } from '../chained';
import { findingOf } from '../finding-of';
import { lastWhole } from '../last-whole';

/** What is let through starts from what is applied, and each run lets an identity through once. */
export const approvals: ChainRule = {
  name: 'approvals',
  run: (chain) =>
    chain.flatMap(({ place, entry }, index) => {
      if (entry.kind !== 'approved') return [];
      const earlier = chain.slice(0, index);
      const found = (rule: string, got: unknown) => findingOf(approvals.name, place, rule, String(got));
      const start = lastWhole(earlier);
      const twin = earlier.find(
        ({ entry: other }) =>
          other.kind === 'approved' && other.run.id === entry.run.id && other.identity === entry.identity,
      );
      return [
        ...(entry.lastApplied === start
          ? []
          : [found(`must start from ${start ?? 'an anchor'}, which was applied last`, entry.lastApplied)]),
        ...(entry.commits.some(({ sha }) => sha === entry.commit)
          ? []
          : [found(`must say who approved its commit ${entry.commit}`, 'another commit')]),
        ...(twin === undefined
          ? []
          : [found(`must be the only one of ${entry.identity} in run ${entry.run.id}`, `another at ${twin.place}`)]),
        ...(entry.deployment.environment === entry.identity && entry.deployment.approvers.length > 0
          ? []
          : [
              found(
                `must be let through by somebody in the environment ${entry.identity}`,
                `${entry.deployment.approvers.length} in ${entry.deployment.environment}`,
              ),
            ]),
      ];
    }),
};
