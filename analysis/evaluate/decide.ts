import { accountOf } from './caller';
import type { PreparedRequest } from './compile-policy';
import type { Decision, StatementPlace } from './decision';
import { type Found, find, layerAlone, type PolicyGroup, type PolicyGroups, strongestAllow } from './policy-groups';

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
  const { rcps, scps, resource, identity, boundaries, session } = groups;
  const denied =
    firstDeny(rcps, request) ??
    firstDeny(scps, request) ??
    (resource && find(resource, 'denies', request)) ??
    (caller.kind === 'root' ? undefined : denyOfOwn(groups, request));
  if (denied !== undefined) return { outcome: 'explicitDeny', decidedBy: denied.place, agreedBy: [] };

  const agreedBy: StatementPlace[] = [];
  const fence = missingIn(rcps, request, agreedBy) ?? missingIn(scps, request, agreedBy);
  if (fence !== undefined) return lacking(fence);

  const grant = resource && strongestAllow(resource, request);
  const account = accountOf(caller);
  const isElsewhere = account !== undefined && isOtherAccount(account, resourceAccount);
  if (grant === undefined && (account === undefined || isElsewhere || needsResourcePolicy)) {
    return { outcome: 'implicitDeny', decidedBy: { layer: 'resource' }, agreedBy: [] };
  }
  const mustAgree = isElsewhere || needsResourcePolicy;
  if (grant !== undefined && (mustAgree || grant.naming === 'direct')) agreedBy.push(grant.place);
  // In its own account, a grant to the session, the user, the service or everyone stands by itself.
  if (grant !== undefined && !isElsewhere && grant.naming === 'direct') {
    return { outcome: 'allowed', decidedBy: grant.place, agreedBy };
  }
  // Root is the account: nothing within the account limits it.
  if (caller.kind === 'root') return { outcome: 'allowed', decidedBy: { layer: 'identity' }, agreedBy };

  const granted = find(identity, 'allows', request) ?? (!isElsewhere && grant?.naming === 'role' ? grant : undefined);
  if (granted === undefined) return lacking(identity);
  if (!agreedBy.includes(granted.place)) agreedBy.push(granted.place);
  const limit = missingIn(boundaries, request, agreedBy) ?? (session && missingIn([session], request, agreedBy));
  return limit === undefined ? { outcome: 'allowed', decidedBy: granted.place, agreedBy } : lacking(limit);
}

function firstDeny(groups: readonly PolicyGroup[], request: PreparedRequest): Found | undefined {
  for (const group of groups) {
    const denied = find(group, 'denies', request);
    if (denied !== undefined) return denied;
  }
  return undefined;
}

const denyOfOwn = ({ identity, boundaries, session }: PolicyGroups, request: PreparedRequest): Found | undefined =>
  find(identity, 'denies', request) ?? firstDeny(boundaries, request) ?? (session && find(session, 'denies', request));

/** The first of the layers without an Allow; the Allows found before it are remembered. */
function missingIn(
  required: readonly PolicyGroup[],
  request: PreparedRequest,
  agreedBy: StatementPlace[],
): PolicyGroup | undefined {
  for (const group of required) {
    const allow = find(group, 'allows', request);
    if (allow === undefined) return group;
    agreedBy.push(allow.place);
  }
  return undefined;
}

const lacking = (group: PolicyGroup): Verdict => ({
  outcome: 'implicitDeny',
  decidedBy: layerAlone(group),
  agreedBy: [],
});

/** AWS's own policies (`arn:aws:iam::aws:policy/…`) belong to everyone. */
function isOtherAccount(account: string, resourceAccount: string | undefined): boolean {
  return resourceAccount !== undefined && resourceAccount !== 'aws' && resourceAccount !== account;
}
