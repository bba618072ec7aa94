import { boundaryNames, type PeopleRole, type PlatformIdentity, paths, policyArn, roleArn } from '../names';

/** Roles that no pipeline may change in any way: `guardrails-apply` itself, and those who could change it or become something that can. */
export const administratorsOnlyRoles = [
  'guardrails-apply',
  'services-apply',
  'break-glass',
  'administrator',
] as const satisfies readonly (PlatformIdentity | PeopleRole)[];

/**
 * Boundaries that no pipeline may change: of the roles above, and of every role that `guardrails-apply` can make.
 *
 * Were the platform boundary open to it, it could widen that boundary, make a role under it and come back as that role.
 */
export const administratorsOnlyBoundaries = [
  boundaryNames.guardrailsApply,
  boundaryNames.platform,
  boundaryNames.people,
] as const;

type InAccount = { readonly partition: string; readonly account: string };

export const administratorsOnlyArns = (place: InAccount): readonly string[] => [
  ...administratorsOnlyRoles.map((role) => roleArn(place, paths.platform, role)),
  ...administratorsOnlyBoundaries.map((name) => policyArn(place, name)),
];
