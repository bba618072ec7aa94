import type { Statement } from '../document';
import { paths, policyArn, roleArn } from '../names';
import { serviceLinkedRoles } from '../service-linked-roles';
import { chain } from './chain';
import { guardrailsOrganization } from './guardrails-organization';
import type { Identity, IdentityInput } from './identity';
import { policyWrites } from './policy-writes';
import { refresh } from './refresh';
import { roleWrites } from './role-writes';
import { applyPlans, readState, writeState } from './state-access';

/** Its stacks; `bootstrap`, `management` and `identity-*` hold this identity itself and are not among them. */
export const guardrailsStacks = ['organization', 'audit', 'baseline-*', 'github-organization'] as const;

/** Names of what it makes outside IAM: alerts and their logs. */
const ownName = 'platform--*';

/**
 * Applies the guardrails: the organisation, each account's baseline and the rules of this repository.
 *
 * The boundary takes away what would let it change itself or deploy; this policy is what its stacks need.
 */
export const guardrailsApply: Identity = {
  name: 'guardrails-apply',
  hub: (input) => [
    chain(input, 'guardrails-apply'),
    ...readState(input, ...guardrailsStacks),
    ...writeState(input, ...guardrailsStacks),
    ...applyPlans(input),
  ],
  member: (input) => [
    ...refresh(input),
    ...baseline(input),
    ...(input.accountKind === 'management' ? guardrailsOrganization(input) : []),
  ],
};

const baseline = (input: IdentityInput): Statement[] => [
  {
    // The other identities, the auditor and the boundaries of services; the boundary takes out those that are not its own.
    Sid: 'PlatformRolesAndBoundaries',
    Effect: 'Allow',
    Action: [...roleWrites, ...policyWrites, 'iam:ListInstanceProfilesForRole', 'iam:ListEntitiesForPolicy'],
    Resource: [roleArn(input, paths.platform, '*'), policyArn(input, '*')],
  },
  {
    // The issuers that the trust policies name.
    Sid: 'OidcProviders',
    Effect: 'Allow',
    Action: [
      'iam:AddClientIDToOpenIDConnectProvider',
      'iam:CreateOpenIDConnectProvider',
      'iam:DeleteOpenIDConnectProvider',
      'iam:RemoveClientIDFromOpenIDConnectProvider',
      'iam:TagOpenIDConnectProvider',
      'iam:UntagOpenIDConnectProvider',
      'iam:UpdateOpenIDConnectProviderThumbprint',
    ],
    Resource: `arn:${input.partition}:iam::${input.account}:oidc-provider/*`,
  },
  ...(input.accountKind === 'service' || input.accountKind === 'platform' ? linkedRoles(input) : []),
  {
    // Settings of the whole account; none of these calls takes a resource.
    Sid: 'AccountSettings',
    Effect: 'Allow',
    Action: [
      'ec2:DisableEbsEncryptionByDefault',
      'ec2:EnableEbsEncryptionByDefault',
      'iam:CreateAccountAlias',
      'iam:DeleteAccountAlias',
      'iam:DeleteAccountPasswordPolicy',
      'iam:UpdateAccountPasswordPolicy',
      's3:PutAccountPublicAccessBlock',
    ],
    Resource: '*',
  },
  {
    // Who is told when a guardrail is touched; named, so that no rule of a service can be changed.
    Sid: 'Alerts',
    Effect: 'Allow',
    Action: [
      'cloudwatch:DeleteAlarms',
      'cloudwatch:PutMetricAlarm',
      'cloudwatch:TagResource',
      'cloudwatch:UntagResource',
      'events:DeleteRule',
      'events:PutRule',
      'events:PutTargets',
      'events:RemoveTargets',
      'events:TagResource',
      'events:UntagResource',
      'logs:CreateLogGroup',
      'logs:DeleteLogGroup',
      'logs:DeleteRetentionPolicy',
      'logs:PutRetentionPolicy',
      'logs:TagResource',
      'logs:UntagResource',
      'sns:CreateTopic',
      'sns:DeleteTopic',
      'sns:SetSubscriptionAttributes',
      'sns:SetTopicAttributes',
      'sns:Subscribe',
      'sns:TagResource',
      'sns:Unsubscribe',
      'sns:UntagResource',
    ],
    Resource: [
      `arn:${input.partition}:cloudwatch:*:${input.account}:alarm:${ownName}`,
      `arn:${input.partition}:events:*:${input.account}:rule/${ownName}`,
      `arn:${input.partition}:logs:*:${input.account}:log-group:/platform/*`,
      `arn:${input.partition}:sns:*:${input.account}:${ownName}`,
    ],
  },
];

const linkedRoles = (input: IdentityInput): Statement[] => [
  {
    // Roles that belong to AWS services: nobody chooses what they may do, and pipelines may not make them.
    Sid: 'ServiceLinkedRoles',
    Effect: 'Allow',
    Action: 'iam:CreateServiceLinkedRole',
    Resource: roleArn(input, '/aws-service-role/', '*'),
    Condition: { StringEquals: { 'iam:AWSServiceName': Object.values(serviceLinkedRoles) } },
  },
  {
    // IAM names the service only when such a role is made; afterwards its path does.
    Sid: 'RemoveServiceLinkedRoles',
    Effect: 'Allow',
    Action: ['iam:DeleteServiceLinkedRole', 'iam:GetServiceLinkedRoleDeletionStatus'],
    Resource: Object.values(serviceLinkedRoles).map((service) => roleArn(input, `/aws-service-role/${service}/`, '*')),
  },
];
