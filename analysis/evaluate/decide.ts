import { accountOf } from './caller';
import type { PreparedRequest } from './compile-policy';
import type { Decision, StatementPlace } from './decision';
import { find, layerAlone, type PolicyGroup, type PolicyGroups, strongestAllow } from './policy-groups';

/** A decision without what the context adds to it. */
export type Verdict = Omit<Decision, 'ignoredKeys'>;

/**
 * Weighs the policies against each other, in the order in which AWS does.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export function decide(
  request: PreparedRequest,
  groups: PolicyGroups,
  { needsResourcePolicy, resourceAccount }: { needsResourcePolicy: boolean; resourceAccount: string | undefined },
): Verdict {
  const { caller } = request;
  const own =
    caller.kind === 'root' ? [] : [groups.identity, ...groups.boundaries, ...(groups.session ? [groups.session] : [])];
  for (const group of [...groups.rcps, ...groups.scps, ...(groups.resource ? [groups.resource] : []), ...own]) {
    const denied = find(group, 'denies', request);
    if (denied !== undefined) return { outcome: 'explicitDeny', decidedBy: denied.place, agreedBy: [] };
  }

  const agreedBy: StatementPlace[] = [];
  /** The first of the layers without an Allow; the Allows found so far are remembered. */
  const missingIn = (required: readonly PolicyGroup[]): PolicyGroup | undefined =>
    required.find((group) => {
      const allow = find(group, 'allows', request);
      if (allow !== undefined) agreedBy.push(allow.place);
      return allow === undefined;
    });
  const lacking = (group: PolicyGroup): Verdict => ({
    outcome: 'implicitDeny',
    decidedBy: layerAlone(group),
    agreedBy: [],
  });
  const allowed = (decidedBy: Decision['decidedBy']): Verdict => ({ outcome: 'allowed', decidedBy, agreedBy });

  const fence = missingIn([...groups.rcps, ...groups.scps]);
  if (fence !== undefined) return lacking(fence);

  const grant = groups.resource && strongestAllow(groups.resource, request);
  const account = accountOf(caller);
  const isElsewhere = account !== undefined && isOtherAccount(account, resourceAccount);
  if (grant === undefined && (account === undefined || isElsewhere || needsResourcePolicy)) {
    return { outcome: 'implicitDeny', decidedBy: { layer: 'resource' }, agreedBy: [] };
  }
  const mustAgree = isElsewhere || needsResourcePolicy;
  if (grant !== undefined && (mustAgree || grant.naming === 'direct')) agreedBy.push(grant.place);
  // In its own account, a grant to the session, the user, the service or everyone stands by itself.
  if (grant !== undefined && !isElsewhere && grant.naming === 'direct') return allowed(grant.place);
  // Root is the account: nothing within the account limits it.
  if (caller.kind === 'root') return allowed({ layer: 'identity' });

  const identity = find(groups.identity, 'allows', request);
  const granted = identity ?? (!isElsewhere && grant?.naming === 'role' ? grant : undefined);
  if (granted === undefined) return lacking(groups.identity);
  if (!agreedBy.includes(granted.place)) agreedBy.push(granted.place);
  const limit = missingIn([...groups.boundaries, ...(groups.session ? [groups.session] : [])]);
  return limit === undefined ? allowed(granted.place) : lacking(limit);
}

/** AWS's own policies (`arn:aws:iam::aws:policy/…`) belong to everyone. */
function isOtherAccount(account: string, resourceAccount: string | undefined): boolean {
  return resourceAccount !== undefined && resourceAccount !== 'aws' && resourceAccount !== account;
}
