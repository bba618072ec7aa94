import type { Expectations } from '../../../expectations/expectations';
import type { Model, ModelRole } from '../../model';
import type { Failure } from '../proof';
import { alikeRoles } from './alike';
import { type Need, needsOf } from './needs';
import { type Twin, twinsOf } from './twins';
import { workOf } from './work-of';
import { workingRoles } from './working-roles';

/** What one role of the artefact must be able to do, and what keeps it from being asked. */
export type Proving = {
  readonly subject: string;
  readonly role: ModelRole;
  readonly needs: readonly Need[];
  readonly failures: readonly Failure[];
  /** The same calls about what is another's, made when they are asked for. */
  readonly twins: () => readonly Twin[];
};

const known = new WeakMap<Model, WeakMap<Expectations, readonly Proving[]>>();

/** The calls of every kind of role of a service, found once for all proofs that ask about them. */
export function workToProve(model: Model, expectations: Expectations): readonly Proving[] {
  const ofModel = known.get(model) ?? new WeakMap<Expectations, readonly Proving[]>();
  known.set(model, ofModel);
  const found = ofModel.get(expectations) ?? provings(model, expectations);
  ofModel.set(expectations, found);
  return found;
}

function provings(model: Model, expectations: Expectations): readonly Proving[] {
  const roles = workingRoles(expectations);
  const byArn = new Map(roles.map((role) => [role.arn, role]));
  const { organization } = expectations;
  const environments = new Map(organization.environments.map((environment) => [environment.id, environment]));
  return alikeRoles(model, expectations, roles).flatMap(({ role, expected, size }) => {
    const environment = environments.get(expected.environment);
    if (environment === undefined) return [];
    const subject = `${expected.name} in ${expected.account}${size > 1 ? ` and ${size - 1} like it` : ''}`;
    const { needs, unmet } = needsOf(expected, (arn) => byArn.get(arn), environment, organization);
    return [
      {
        subject,
        role,
        needs,
        failures: unmet.map((failure) => ({ subject, ...failure })),
        twins: () =>
          workOf(expected, environment.posture).tasks.flatMap((task) =>
            twinsOf(task, expected, environment, organization),
          ),
      },
    ];
  });
}
