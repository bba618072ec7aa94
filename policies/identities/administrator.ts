import type { Statement } from '../document';
import { paths, policyArn, roleArn } from '../names';
import type { IdentityInput, PeopleIdentity } from './identity';
import { policyWrites } from './policy-writes';
import { refresh } from './refresh';
import { roleWrites } from './role-writes';
import { readState, writeState } from './state-access';

/** Applies what no pipeline may: `bootstrap`, `management` and the `identity-*` stacks. */
export const administrator: PeopleIdentity = {
  name: 'administrator',
  statements: (input) => [
    ...refresh(input),
    ...identities(input),
    ...(input.account === input.platformAccount ? hub(input) : []),
    ...(input.accountKind === 'management' ? [newAccounts(input)] : []),
  ],
};

const identities = (input: IdentityInput): Statement[] => [
  {
    // The roles and boundaries of the platform, and this repository's issuer.
    Sid: 'PlatformRolesBoundariesAndIssuer',
    Effect: 'Allow',
    Action: [
      ...roleWrites,
      ...policyWrites,
      'iam:*OpenIDConnectProvider*',
      'iam:ListEntitiesForPolicy',
      'iam:ListInstanceProfilesForRole',
    ],
    Resource: [
      roleArn(input, paths.platform, '*'),
      policyArn(input, '*'),
      `arn:${input.partition}:iam::${input.account}:oidc-provider/*`,
    ],
  },
];

const hub = (input: IdentityInput): Statement[] => [
  {
    // Terraform runs as this role in the platform account and goes on from there, with the state at hand.
    Sid: 'SameRoleInEveryAccount',
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Resource: roleArn({ partition: input.partition, account: '*' }, paths.platform, 'administrator'),
  },
  ...readState(input, '*'),
  ...writeState(input, '*'),
  {
    // The bucket of the state itself; its objects are left to the statements above.
    Sid: 'StateBucket',
    Effect: 'Allow',
    Action: ['s3:CreateBucket', 's3:Put*Configuration', 's3:PutBucket*'],
    Resource: `arn:${input.partition}:s3:::${input.stateBucket}`,
  },
  {
    // A key has no name when it is made, and its alias is checked against key and alias alike.
    Sid: 'StateKey',
    Effect: 'Allow',
    Action: [
      'kms:CreateAlias',
      'kms:CreateKey',
      'kms:DeleteAlias',
      'kms:EnableKeyRotation',
      'kms:PutKeyPolicy',
      'kms:TagResource',
      'kms:UntagResource',
      'kms:UpdateAlias',
      'kms:UpdateKeyDescription',
    ],
    Resource: '*',
  },
];

const newAccounts = (input: IdentityInput): Statement => ({
  // The first identity of a new account is made through the role that Organizations put there.
  Sid: 'NewAccounts',
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Resource: `arn:${input.partition}:iam::*:role/${input.organizationAccountAccessRole}`,
});
