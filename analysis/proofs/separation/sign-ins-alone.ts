import type { Expectations } from '../../../expectations/expectations';
import { evaluate } from '../../evaluate';
import type { Model } from '../../model';
import { decisionInWords } from '../decision-in-words';
import type { Failure, ProofResult } from '../proof';
import { agreementTo } from './agreement-to';
import { grantedActions } from './granted-actions';

const elsewhere = '999999999999';

/**
 * The permission sets by themselves: whoever signs in may take the role that admits them and make no other call.
 *
 * The role is where the boundary is and what the record shows, so that nothing may be done beside it.
 */
export function signInsAlone({ documents, partition }: Model, { roles }: Expectations): ProofResult {
  const failures: Failure[] = [];
  let asked = 0;
  const ofPlatform = new Set(roles.flatMap((role) => ('identity' in role ? [role.identity] : [])));
  for (const { kind, address, policy } of documents) {
    if (kind !== 'permission-set') continue;
    const fail = (failure: Omit<Failure, 'subject' | 'remedy'>) =>
      failures.push({ subject: address, remedy: 'grant sts:AssumeRole on the one role', ...failure });
    for (const action of new Set(grantedActions(policy.document))) {
      asked++;
      if (action !== 'sts:AssumeRole')
        fail({ rule: `${policy.name} must be granted nothing but its role`, got: action });
    }
    const own = ownRoles(policy.name, roles);
    const others = [...ofPlatform, ...[...own].flatMap((name) => [`${name}-twin`, `x-${name}`])]
      .filter((name) => !own.has(name))
      .map((name) => `platform/${name}`);
    const principal = `arn:${partition}:iam::${elsewhere}:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_${policy.name}_0123456789abcdef`;
    for (const role of [...others, ...[...own].map((name) => `pipeline/${name}`), 'OrganizationAccountAccessRole']) {
      const resource = `arn:${partition}:iam::${elsewhere}:role/${role}`;
      const action = 'sts:AssumeRole';
      asked++;
      const decision = evaluate(
        { principal, action, resource, resourceAccount: elsewhere, context: {} },
        { identity: [policy.document], ...agreementTo(action, principal) },
      );
      if (decision.outcome !== 'allowed') continue;
      const rule = `${policy.name} must not be granted the role ${role}`;
      fail({ rule, request: { principal, action, resource }, decision, got: decisionInWords(decision) });
    }
  }
  return { asked, failures };
}

/** Names of the roles that admit whoever signs in through the permission set. */
const ownRoles = (set: string, roles: Expectations['roles']): ReadonlySet<string> =>
  new Set(
    roles.flatMap(({ name, admits }) =>
      admits.some((admission) => admission.kind === 'permission-set' && admission.permissionSet === set) ? [name] : [],
    ),
  );
