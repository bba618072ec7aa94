import { arnSegments } from './evaluate/arn-pattern';
import { accountOf, type Caller, callerOf } from './evaluate/caller';
import type { PreparedRequest } from './evaluate/compile-policy';
import { decide } from './evaluate/decide';
import type { Decision } from './evaluate/decision';
import { policyGroups } from './evaluate/policy-groups';
import { refusal } from './evaluate/refusal';
import type { Policies, Request } from './evaluate/request';
import { requestContext } from './evaluate/request-context';
import { resourceTypeOf } from './evaluate/resource-type';
import { actionData, serviceSupportsRcps } from './evaluate/service-data';

export type { Decision, Layer, LayerAlone, StatementPlace } from './evaluate/decision';
export type { Policies, Request } from './evaluate/request';

/** Trust policies decide on these, and nothing else grants them. */
const trustActions = new Set(
  [
    'AssumeRole',
    'AssumeRoleWithSAML',
    'AssumeRoleWithWebIdentity',
    'TagSession',
    'SetSourceIdentity',
    'SetContext',
  ].map((name) => `sts:${name.toLowerCase()}`),
);

/**
 * Decides as AWS does: an explicit Deny anywhere wins; RCPs and SCPs must allow at every level; then the resource policy
 * or the identity's policies grant, within boundary and session policies.
 *
 * Refuses, with an error, whatever it does not know: an action, an operator, an element, a condition key.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export function evaluate(request: Request, policies: Policies): Decision {
  const { service, action } = actionData(request.action);
  const resourceType = resourceTypeOf(service, action, request.resource, request.resourceType);
  const caller = callerOf(request.principal, principalArnIn(request.context));
  const segments = arnSegments(request.resource);
  const resourceAccount = accountOfResource(request, segments?.[4], caller, policies);
  const context = requestContext({
    given: request.context,
    caller,
    service,
    action,
    resourceType,
    resourceAccount,
    bucketAbac: request.bucketAbac ?? false,
  });
  const actionName = `${service.prefix}:${action.name.toLowerCase()}`;
  requireFittingCaller(caller, `${service.prefix}:${action.name}`, policies);

  const prepared: PreparedRequest = {
    caller,
    hasBoundary: (policies.permissionsBoundaries ?? []).length > 0,
    action: actionName,
    resource: request.resource,
    resourceSegments: segments,
    context,
  };
  const isTrust = trustActions.has(actionName);
  const groups = policyGroups(policies, caller, {
    resourceAccount,
    isTrust,
    supportsRcps: serviceSupportsRcps(service.prefix),
  });
  const needsResourcePolicy = isTrust || (service.prefix === 'kms' && resourceType === 'key');
  return { ...decide(prepared, groups, { needsResourcePolicy, resourceAccount }), ignoredKeys: context.ignoredKeys };
}

function principalArnIn(context: Request['context']): string | undefined {
  const value = Object.entries(context).find(([key]) => key.toLowerCase() === 'aws:principalarn')?.[1];
  return typeof value === 'string' || value === undefined ? value : value[0];
}

/** The account that owns the resource: said by the caller, or by the ARN, or the caller's own for `*`. */
function accountOfResource(
  { resource, resourceAccount }: Request,
  accountInArn: string | undefined,
  caller: Caller,
  policies: Policies,
): string | undefined {
  if (resourceAccount !== undefined) return resourceAccount;
  if (accountInArn) return accountInArn;
  if (resource === '*') return accountOf(caller);
  if (policies.resource === undefined) return undefined;
  throw refusal(
    'request',
    'resourceAccount must be given with a resource policy when the ARN has no account',
    resource,
    'add resourceAccount',
  );
}

/** The kind of caller that these actions are for. */
const federatedActions: ReadonlyMap<string, Caller['kind']> = new Map([
  ['sts:AssumeRoleWithWebIdentity', 'webIdentity'],
  ['sts:AssumeRoleWithSAML', 'saml'],
]);

/** Federated identities only assume roles, and only principals of an account have policies of their own. */
function requireFittingCaller(caller: Caller, action: string, { identity }: Policies): void {
  const needed = federatedActions.get(action);
  const isFederated = caller.kind === 'webIdentity' || caller.kind === 'saml';
  const fits =
    needed === undefined
      ? !isFederated || action === 'sts:TagSession' || action === 'sts:SetSourceIdentity'
      : caller.kind === needed;
  if (!fits) {
    throw refusal(
      `request ${action}`,
      'caller must be of the kind that can make this call',
      caller.kind,
      'correct the principal or the action',
    );
  }
  if (accountOf(caller) === undefined && identity.length > 0) {
    throw refusal(
      `request ${action}`,
      'a service or identity provider must have no identity policies',
      identity.length,
      'leave identity empty',
    );
  }
}
