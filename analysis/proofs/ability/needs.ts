import type { ExpectedEnvironment, ExpectedServiceRole, OrganizationFacts } from '../../../expectations/expectations';
import type { Failure } from '../proof';
import { passing } from './passing';
import { type Need, questionsOf } from './questions';
import { workOf } from './work-of';

export type { Need } from './questions';

/** What must be there before anything can be asked. */
type Unmet = Omit<Failure, 'subject'>;

/** Every call of everything that a role is there to do, each asked once. */
export function needsOf(
  role: ExpectedServiceRole,
  roleOf: (arn: string) => ExpectedServiceRole | undefined,
  environment: ExpectedEnvironment,
  organization: OrganizationFacts,
): { needs: Need[]; unmet: Unmet[] } {
  const { tasks, unknown } = workOf(role, environment.posture);
  const asked = tasks.map((task) => questionsOf(task, role, environment, organization));
  const lacking = new Map(asked.flatMap(({ unmet }) => unmet).map((one) => [`${one.doing} ${one.prefix}`, one]));
  return {
    needs: distinct([...passing(role, roleOf), ...asked.flatMap(({ needs }) => needs)]),
    unmet: [
      ...unknown.map((name) => ({
        rule: 'the calls of everything that it is there for must be known',
        got: name,
        remedy: `write them in analysis/proofs/ability/ as those of the others`,
      })),
      ...[...lacking.values()].map(({ doing, prefix }) => ({
        rule: `${doing} needs an AWS service that environment ${environment.id} allows`,
        got: prefix,
        remedy: `add ${prefix} to the services of ${environment.id}`,
      })),
    ],
  };
}

/** A step repeats calls of the one before, and the answer would be the same. */
function distinct(needs: readonly Need[]): Need[] {
  const first = new Map<string, Need>();
  for (const need of needs) {
    const { action, resource, context } = need.question;
    const key = `${action} ${resource} ${JSON.stringify(context)}`;
    if (!first.has(key)) first.set(key, need);
  }
  return [...first.values()];
}
