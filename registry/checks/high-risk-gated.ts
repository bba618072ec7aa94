import type { Finding } from '../finding';
import { gatesOf } from '../github-teams';
import { groupBy } from '../group-by';
import type { Check } from './check';

/** A high-risk service really has its second gate: it is on GitHub, and one of its environments asks for approvals. */
export const highRiskGated: Check = {
  name: 'high-risk-gated',
  run: ({ platform: { services, roles } }) => {
    const rolesByService = groupBy(roles, ({ service }) => service.id);
    return services
      .filter(({ entry }) => entry.highRisk)
      .flatMap(({ id, entry }): Finding[] => {
        const found = (rule: string, got: string, remedy: string): Finding[] => [
          { check: 'high-risk-gated', subject: `service ${id}`, rule, got, remedy },
        ];
        if (entry.repository.kind !== 'github')
          return found(
            'repository must be on GitHub where highRisk is set',
            entry.repository.kind,
            'move it to GitHub',
          );
        const gated = (rolesByService.get(id) ?? []).some(
          (role) => role.kind === 'pipeline' && gatesOf(role).length > 1,
        );
        return gated
          ? []
          : found(
              'environments must have one that asks for approvals where highRisk is set',
              entry.environments.join(', '),
              'add one with approvals, or remove highRisk',
            );
      });
  },
};
