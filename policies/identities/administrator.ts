import type { Statement } from '../document';
import { paths, policyArn, roleArn } from '../names';
import { anchorEvidence } from './evidence-access';
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
  ...anchorEvidence(input),
  {
    // The buckets of state and evidence themselves; their objects are left to the statements above.
    Sid: 'StateAndEvidenceBuckets',
    Effect: 'Allow',
    Action: ['s3:CreateBucket', 's3:Put*Configuration', 's3:PutBucket*'],
    Resource: [input.stateBucket, input.evidenceBucket].map((bucket) => `arn:${input.partition}:s3:::${bucket}`),
  },
  {
    // A key has no name when it is made, and its alias is checked against key and alias alike.
    Sid: 'StateAndEvidenceKeys',
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
  {
    // Keys of GitHub Apps, whose material comes from GitHub: they are put there and taken out of use, and not signed with.
    Sid: 'ImportedKeys',
    Effect: 'Allow',
    Action: [
      'kms:DisableKey',
      'kms:EnableKey',
      'kms:GetParametersForImport',
      'kms:ImportKeyMaterial',
      'kms:ScheduleKeyDeletion',
    ],
    Resource: input.stateKeyArn,
    Condition: { StringEquals: { 'kms:KeyOrigin': 'EXTERNAL' } },
  },
];

const newAccounts = (input: IdentityInput): Statement => ({
  // The first identity of a new account is made through the role that Organizations put there.
  Sid: 'NewAccounts',
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Resource: `arn:${input.partition}:iam::*:role/${input.organizationAccountAccessRole}`,
});
