import type { Ask } from './actor';

/** Something that decides who may do what, and the calls that change it. */
export type Target = {
  readonly name: string;
  readonly changes: readonly Ask[];
};

/** A role as a target: what makes the changer the role, what gives the role more, what takes its limits away. */
export type RoleTarget = Target & {
  readonly arn: string;
  /** The ARN of its boundary. */
  readonly boundary: string;
  readonly becoming: readonly (readonly Ask[])[];
  readonly writing: readonly Ask[];
  readonly unbinding: Ask;
  /** Boundaries that it could be given instead of its own. */
  readonly rebinding: readonly { readonly boundary: string; readonly call: Ask }[];
};

const boundaryKey = 'iam:PermissionsBoundary';

/** The IAM calls that change a role under this boundary. IAM tells a policy the boundary that the role has, or gets. */
export function roleTarget(
  name: string,
  arn: string,
  boundary: string,
  otherBoundaries: readonly string[],
): RoleTarget {
  const on = (action: string, context: Ask['context'] = {}): Ask => ({ action, resource: arn, context });
  const under = { [boundaryKey]: boundary };
  const trust = on('iam:UpdateAssumeRolePolicy');
  const anew = [on('iam:DeleteRole'), on('iam:CreateRole', under)];
  const writing = [
    on('iam:PutRolePolicy', under),
    on('iam:AttachRolePolicy', { ...under, 'iam:PolicyARN': 'arn:aws:iam::aws:policy/AdministratorAccess' }),
  ];
  const unbinding = on('iam:DeleteRolePermissionsBoundary', under);
  const rebinding = otherBoundaries
    .filter((other) => other !== boundary)
    .map((other) => ({ boundary: other, call: on('iam:PutRolePermissionsBoundary', { [boundaryKey]: other }) }));
  return {
    name,
    arn,
    boundary,
    becoming: [[trust], anew],
    writing,
    unbinding,
    rebinding,
    changes: [
      trust,
      ...anew,
      ...writing,
      unbinding,
      ...rebinding.map(({ call }) => call),
      on('iam:DeleteRolePolicy', under),
      on('iam:DetachRolePolicy', under),
      on('iam:TagRole', { 'aws:TagKeys': ['platform:service'], 'aws:RequestTag/platform:service': 'elsewhere' }),
      on('iam:UntagRole', { 'aws:TagKeys': ['platform:service'] }),
      on('iam:UpdateRole'),
    ],
  };
}

/** The calls that change what a managed policy says. */
export const policyChanges = (arn: string): Ask[] =>
  ['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion', 'iam:DeletePolicyVersion', 'iam:DeletePolicy'].map(
    (action) => ({ action, resource: arn }),
  );
