import type { Expectations } from '../../../expectations/expectations';
import { actsAs, type Edge } from '../../acts-as/acts-as';
import type { Model, ModelRole } from '../../model';
import { modelIndex } from '../../model-index';
import { statementOf } from '../../statement-of';
import type { Failure, ProofResult } from '../proof';

/** Every role that a service's role can act as in the end is of the same service, in the same account. */
export function actedAsOthers(model: Model, { roles }: Expectations): ProofResult {
  const graph = actsAs(model);
  const index = modelIndex(model);
  const known = new Map(roles.flatMap((role) => ('service' in role ? [[role.arn, role] as const] : [])));
  const failures: Failure[] = [];
  let asked = 0;
  for (const [arn, { service, environment, accountId }] of known) {
    const role = index.role(arn);
    if (role === undefined) continue;
    for (const [other, way] of graph.reachableFrom(role)) {
      asked += 1;
      const whose = known.get(other.arn);
      if (whose?.service === service && whose.environment === environment && whose.accountId === accountId) continue;
      failures.push(failure(model, role, other, way));
      break;
    }
  }
  return { asked, failures };
}

function failure(model: Model, role: ModelRole, other: ModelRole, way: readonly Edge[]): Failure {
  const steps = way.map(({ how, to }) => `${how} ${to.name}`).join(', which ');
  const [first] = way;
  return {
    subject: role.address,
    rule: `must act as roles of its own service and account only, not as ${other.arn}: it ${steps}`,
    ...(first && { request: { principal: role.arn, ...first.question }, decision: first.decision }),
    got: way
      .map(
        (edge) => `${edge.question.action} allowed by ${statementOf(model, edge.from, edge.question, edge.decision)}`,
      )
      .join('; '),
    remedy: 'narrow the grant or the trust of the first step that leaves the service',
  };
}
