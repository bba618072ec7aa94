import type { Expectations, ExpectedServiceRole } from '../../expectations/expectations';
import { decideAs } from '../decide-as';
import type { Model, ModelRole } from '../model';
import { modelIndex } from '../model-index';
import { statementOf } from '../statement-of';
import { alikeRoles } from './ability/alike';
import { type Need, needsOf } from './ability/needs';
import type { Failure, Proof } from './proof';

/**
 * Every stage and every workload can do its job under every layer, twice: first deployments and those that follow,
 * rollbacks and removals, with the tag calls that belong to them, in every Region that the environment allows.
 */
export const ability: Proof = {
  name: 'ability',
  says: 'each stage can do its job under every layer, twice',
  run: (model, expectations) => {
    const failures: Failure[] = [...missingRoles(model, expectations)];
    let asked = 0;
    for (const { role, needs, failures: refused, subject } of workToProve(model, expectations)) {
      failures.push(...refused);
      for (const { doing, step, question } of needs) {
        asked++;
        const decision = decideAs(model, role, question);
        if (decision.outcome === 'allowed') continue;
        const { action, resource, context } = question;
        failures.push({
          subject,
          rule: `${doing}, ${step}, must be allowed`,
          request: { principal: role.arn, action, resource, ...(context !== undefined && { context }) },
          decision,
          got: statementOf(model, role, question, decision),
          remedy: 'grant the call, or narrow what denies it',
        });
      }
    }
    return { asked, failures };
  },
};

/** What one role of the artefact must be able to do, and what keeps it from being asked. */
export type Proving = {
  readonly subject: string;
  readonly role: ModelRole;
  readonly needs: readonly Need[];
  readonly failures: readonly Failure[];
};

/** The calls of every kind of role of a service, in the accounts that work: nobody deploys to a suspended one. */
export function workToProve(model: Model, expectations: Expectations): readonly Proving[] {
  const roles = workingRoles(expectations);
  const byArn = new Map(roles.map((role) => [role.arn, role]));
  const { organization } = expectations;
  const environments = new Map(organization.environments.map((environment) => [environment.id, environment]));
  return alikeRoles(model, expectations, roles).flatMap(({ role, expected, size }) => {
    const environment = environments.get(expected.environment);
    if (environment === undefined) return [];
    const subject = `${named(expected)}${size > 1 ? ` and ${size - 1} like it` : ''}`;
    const { needs, unmet } = needsOf(expected, (arn) => byArn.get(arn), environment, organization);
    return [{ subject, role, needs, failures: unmet.map((failure) => ({ subject, ...failure })) }];
  });
}

const named = ({ name, account }: ExpectedServiceRole) => `${name} in ${account}`;

function workingRoles({ roles, accounts }: Expectations): readonly ExpectedServiceRole[] {
  const working = new Set(accounts.filter(({ phase }) => phase === 'active').map(({ name }) => name));
  return roles.filter((role): role is ExpectedServiceRole => 'service' in role && working.has(role.account));
}

const missingRoles = (model: Model, expectations: Expectations): Failure[] =>
  workingRoles(expectations)
    .filter(({ arn }) => modelIndex(model).role(arn) === undefined)
    .map((role) => ({
      subject: named(role),
      rule: 'role must exist to do its job',
      got: 'no such role',
      remedy: 'synthesise again from the registry that the expectations are of',
    }));
