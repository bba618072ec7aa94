import { guardrailsApplyBoundary } from '../../../policies/boundaries/guardrails-apply';
import { peopleBoundary } from '../../../policies/boundaries/people';
import { platformBoundary } from '../../../policies/boundaries/platform';
import { document, type PolicyDocument } from '../../../policies/document';
import type { IdentityInput } from '../../../policies/identities/identity';
import { boundaryNames, paths, policyArn, roleArn } from '../../../policies/names';
import { catalogue } from './catalogue';
import { decide } from './decide';

/** Somebody who can act in one account: by name, with policies, under a boundary; nothing limits where one is left out. */
type Actor = { readonly name: string; readonly identity?: PolicyDocument; readonly boundary?: PolicyDocument };
type Role = Actor & { readonly boundaryName: string };

const boundaries = {
  [boundaryNames.guardrailsApply]: guardrailsApplyBoundary,
  [boundaryNames.platform]: platformBoundary,
  [boundaryNames.people]: peopleBoundary,
} as const;

const identities = Object.values(catalogue.identities);
const people = Object.values(catalogue.people);

/** Every role of the platform in one account as it is applied. */
export function rolesIn(account: IdentityInput): Role[] {
  const isHub = account.account === account.platformAccount;
  return [
    ...identities.map(({ name, hub, member }) => {
      const boundaryName = name === 'guardrails-apply' ? boundaryNames.guardrailsApply : boundaryNames.platform;
      const identity = document(...(isHub ? hub(account) : []), ...member(account));
      return { name, boundaryName, identity, boundary: boundaries[boundaryName](account) };
    }),
    ...people.map(({ name, statements }) => ({
      name,
      boundaryName: boundaryNames.people,
      identity: document(...statements(account)),
      boundary: peopleBoundary(account),
    })),
  ];
}

/** Whether the actor may make the call, for one of the boundaries that the role could have. */
const may = (actor: Actor, account: IdentityInput, action: string, resource: string, boundary?: string): boolean =>
  decide(
    {
      role: actor.name,
      action,
      resource,
      context: boundary ? { 'iam:PermissionsBoundary': policyArn(account, boundary) } : {},
    },
    { account, identity: actor.identity, boundary: actor.boundary },
  ).outcome === 'allowed';

/** Whether the actor can change a role so that it becomes the role: its trust, or the role made anew. */
const becomes = (actor: Actor, account: IdentityInput, { name, boundaryName }: Role): boolean => {
  const arn = roleArn(account, paths.platform, name);
  return (
    may(actor, account, 'iam:UpdateAssumeRolePolicy', arn) ||
    (may(actor, account, 'iam:DeleteRole', arn) && may(actor, account, 'iam:CreateRole', arn, boundaryName))
  );
};

const writes = (actor: Actor, account: IdentityInput, { name, boundaryName }: Role): boolean =>
  ['iam:PutRolePolicy', 'iam:AttachRolePolicy'].some((action) =>
    may(actor, account, action, roleArn(account, paths.platform, name), boundaryName),
  );

const widens = (actor: Actor, account: IdentityInput, boundary: string): boolean =>
  ['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion', 'iam:DeletePolicy'].some((action) =>
    may(actor, account, action, policyArn(account, boundary)),
  );

const unbinds = (actor: Actor, account: IdentityInput, { name, boundaryName }: Role): boolean => {
  const arn = roleArn(account, paths.platform, name);
  return (
    may(actor, account, 'iam:DeleteRolePermissionsBoundary', arn, boundaryName) ||
    Object.values(boundaryNames).some(
      (to) => may(actor, account, 'iam:PutRolePermissionsBoundary', arn, to) && to !== boundaryName,
    )
  );
};

/** Whether the actor can change a role in any way that matters: its trust, its policies or what limits it. */
export const changes = (actor: Actor, account: IdentityInput, role: Role): boolean =>
  becomes(actor, account, role) ||
  writes(actor, account, role) ||
  unbinds(actor, account, role) ||
  widens(actor, account, role.boundaryName);

/** Everyone whom the actor can become in this account, directly or through others, with the most that it can give them. */
export function reach(start: Actor, account: IdentityInput, roles: readonly Role[]): Actor[] {
  const reached = new Map<string, Actor>([[start.name, start]]);
  for (const actor of reached.values()) {
    for (const role of roles) {
      if (!reached.has(role.name) && becomes(actor, account, role)) {
        const identity = writes(actor, account, role) ? undefined : role.identity;
        const boundary = widens(actor, account, role.boundaryName) ? undefined : role.boundary;
        reached.set(role.name, { name: role.name, identity, boundary });
      }
    }
    for (const made of rolesThatItMakes(actor, account, [...reached.values()])) {
      if (!reached.has(made.name)) reached.set(made.name, made);
    }
  }
  return [...reached.values()];
}

/** A role of its own under each boundary that IAM lets it use; an opened boundary limits nothing. */
function rolesThatItMakes(actor: Actor, account: IdentityInput, allies: readonly Actor[]): Actor[] {
  const kinds = [
    { arn: roleArn(account, paths.platform, 'made'), allowed: Object.values(boundaryNames) },
    { arn: roleArn(account, paths.pipeline, 'made_deploy'), allowed: [boundaryNames.pipeline] },
    { arn: roleArn(account, paths.runtime('made'), 'made_task'), allowed: [boundaryNames.runtime] },
  ];
  return kinds.flatMap(({ arn, allowed }) =>
    allowed
      .filter((name) => may(actor, account, 'iam:CreateRole', arn, name))
      .map((name) => ({
        name: `made-under-${name}`,
        boundary: allies.some((ally) => widens(ally, account, name)) ? undefined : boundaryOf(name, account),
      })),
  );
}

/** The boundaries of services are another's subject: here they count as closed while nobody opened them. */
const boundaryOf = (name: string, account: IdentityInput): PolicyDocument =>
  name in boundaries
    ? boundaries[name as keyof typeof boundaries](account)
    : document({ Sid: 'Closed', Effect: 'Deny', Action: '*', Resource: '*' });
