import type { Expectations } from '../../../expectations/expectations';
import { trusted } from '../../acts-as/trusted';
import { workloads } from '../../acts-as/workloads';
import { decideAs } from '../../decide-as';
import { documentsOf } from '../../documents-of';
import { mayAllow } from '../../may-allow';
import type { Model, ModelRole } from '../../model';
import { modelIndex } from '../../model-index';
import { statementOf } from '../../statement-of';
import type { Failure, ProofResult } from '../proof';
import type { RoleClass } from '../reach/grant-class';
import { roleClasses } from '../reach/role-classes';

const action = 'iam:PassRole';
/** A service that none of our roles is for. */
const stranger = 'ec2.amazonaws.com';
/** Whatever takes a role and runs something as it. */
const takers = [...Object.keys(workloads), stranger];

/** A role passes exactly the roles that the registry asks for, each to the AWS service that it trusts and to no other. */
export function passedRoles(model: Model, expectations: Expectations): ProofResult {
  const failures: Failure[] = [];
  let asked = 0;
  for (const { role, expected } of roleClasses(model, expectations)) {
    if (!mayAllow(documentsOf(role.identity), action)) continue;
    for (const { to, services } of targetsOf(model, expectations.roles, expected)) {
      for (const service of services) {
        const question = { action, resource: to, context: { 'iam:PassedToService': service } };
        const decision = decideAs(model, role, question);
        asked += 1;
        if (decision.outcome !== 'allowed') continue;
        failures.push({
          subject: role.address,
          rule: `must not pass ${to} to ${service}`,
          request: { principal: role.arn, ...question },
          decision,
          got: `allowed by ${statementOf(model, role, question, decision)}`,
          remedy: 'name each role by its exact ARN, with iam:PassedToService',
        });
        break;
      }
    }
  }
  return { asked, failures };
}

type Sibling = RoleClass['expected'];

/** The roles of its home, and one that nobody asked for; each with the services that it must not be passed to. */
function targetsOf(
  model: Model,
  roles: Expectations['roles'],
  { service, environment, passes, accountId, arn }: Sibling,
): readonly { readonly to: string; readonly services: readonly string[] }[] {
  const partition = arn.split(':')[1];
  const index = modelIndex(model);
  const siblings = roles.flatMap((other) =>
    'service' in other && other.service === service && other.environment === environment ? [other.arn] : [],
  );
  const known = [...new Set([...siblings, ...passes])].flatMap((sibling) => index.role(sibling) ?? []);
  const invented = `arn:${partition}:iam::${accountId}:role/runtime/${service}/${service}_invented`;
  return [
    ...known.map((to) => ({ to: to.arn, services: passes.includes(to.arn) ? elsewhere(to) : everywhere(to) })),
    { to: invented, services: takers },
  ];
}

const everywhere = (role: ModelRole) => [...trusted(role, 'Service'), stranger];
/** A service whose call the role does not trust would be handed it all the same, and some day be trusted. */
const elsewhere = (role: ModelRole) => takers.filter((service) => !trusted(role, 'Service').includes(service));
