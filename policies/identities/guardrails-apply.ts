import type { Statement } from '../document';
import { paths, policyArn, roleArn } from '../names';
import { serviceLinkedRoles } from '../service-linked-roles';
import { chain } from './chain';
import { addEvidence } from './evidence-access';
import { guardrailsOrganization } from './guardrails-organization';
import type { Identity, IdentityInput } from './identity';
import { policyWrites } from './policy-writes';
import { refresh } from './refresh';
import { roleWrites } from './role-writes';
import { signAs } from './sign-as';
import { applyPlans, readState, writeState } from './state-access';

/**
 * Its stacks; `bootstrap`, `management` and `identity-*` hold this identity itself and are not among them.
 *
 * Of `audit` only the state is granted: nothing makes alerts and trails yet, and their calls are granted with that stack.
 */
export const guardrailsStacks = ['organization', 'audit', 'baseline-*', 'github-organization'] as const;

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
    ...addEvidence(input),
    ...signAs(input, 'organization'),
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
  ...(input.holdsServices ? linkedRoles(input) : []),
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
];

const linkedRoles = (input: IdentityInput): Statement[] => [
  {
    // Roles that belong to AWS services: nobody chooses what they may do, and pipelines may not make them. All of them,
    // so that an environment is given a service without a change to this identity.
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
