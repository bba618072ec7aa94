import { document, type PolicyDocument } from '../document';
import { deployedIdentities } from '../identities';
import { administratorsOnlyArns } from '../identities/administrators-only';
import { deployActions } from '../identities/deploy-actions';
import { evidenceKeys } from '../identities/evidence-keys';
import { guardrailsStacks } from '../identities/guardrails-apply';
import { iamWrites } from '../identities/iam-writes';
import type { IdentityInput } from '../identities/identity';
import { lastingCredentials } from '../identities/lasting-credentials';
import { leavingOrganization } from '../identities/leaving-organization';
import { policyWrites } from '../identities/policy-writes';
import { permissionWrites, roleWrites } from '../identities/role-writes';
import { stateKeys } from '../identities/state-keys';
import { boundaryNames, paths, policyArn, roleArn } from '../names';

/**
 * `guardrails-apply` writes guardrails and never itself: not its role, its boundary or its trust, nor through any role
 * that it can make, and it deploys nothing.
 *
 * Each limit is an explicit Deny, so that no resource policy that names the session can step around it.
 */
export const guardrailsApplyBoundary = (input: IdentityInput): PolicyDocument => {
  const { partition, accountKind, stateBucket, evidenceBucket } = input;
  const appKey = input.account === input.platformAccount ? input.appKeys?.organization : undefined;
  const everywhere = { partition, account: '*' };
  const platformRoles = roleArn(input, paths.platform, '*');
  const bucket = `arn:${partition}:s3:::${stateBucket}`;
  const evidence = `arn:${partition}:s3:::${evidenceBucket}`;
  return document(
    // A boundary allows what its denies leave.
    { Sid: 'Ceiling', Effect: 'Allow', Action: '*', Resource: '*' },
    {
      // Itself, those who can change it, the boundaries that hold the roles it makes, and the hubs that `bootstrap` holds.
      Sid: 'AdministratorsOnly',
      Effect: 'Deny',
      Action: iamWrites,
      Resource: [...administratorsOnlyArns(input), ...hubsOfReaders(input)],
    },
    {
      // Roles of services, of people in Identity Center and of Organizations are others' to change.
      Sid: 'OnlyPlatformRoles',
      Effect: 'Deny',
      Action: roleWrites,
      NotResource: platformRoles,
    },
    {
      // A policy elsewhere could be one that somebody's role has.
      Sid: 'OnlyPlatformPolicies',
      Effect: 'Deny',
      Action: policyWrites,
      NotResource: policyArn(input, '*'),
    },
    {
      // Both boundaries keep whatever is under them from changing this identity, and it can change neither.
      Sid: 'OnlyUnderABoundary',
      Effect: 'Deny',
      Action: permissionWrites,
      Resource: '*',
      Condition: {
        StringNotEquals: {
          'iam:PermissionsBoundary': [policyArn(input, boundaryNames.platform), policyArn(input, boundaryNames.people)],
        },
      },
    },
    {
      // Nothing that it makes is passed to a service, and no role loses its boundary.
      Sid: 'NoPassingNoUnbinding',
      Effect: 'Deny',
      Action: ['iam:DeleteRolePermissionsBoundary', 'iam:PassRole', ...lastingCredentials],
      Resource: '*',
    },
    {
      // Its own member roles, and from the management account the first role of a new account.
      Sid: 'OnlyItsOwnChain',
      Effect: 'Deny',
      Action: 'sts:AssumeRole',
      NotResource: [
        roleArn(everywhere, paths.platform, 'guardrails-apply'),
        ...(accountKind === 'management' ? [roleArn(everywhere, '/', input.organizationAccountAccessRole)] : []),
      ],
    },
    {
      // Who decides what is allowed does not also do it.
      Sid: 'NoDeploying',
      Effect: 'Deny',
      Action: deployActions,
      Resource: '*',
    },
    {
      // The guardrails bind only inside the organisation.
      Sid: 'OrganizationStays',
      Effect: 'Deny',
      Action: leavingOrganization,
      Resource: '*',
    },
    {
      // The states of `bootstrap`, `management` and `identity-*` decide what administrators apply; data of services is nobody's here.
      Sid: 'OnlyOwnState',
      Effect: 'Deny',
      Action: ['s3:DeleteObject*', 's3:PutObject*'],
      NotResource: [
        ...guardrailsStacks.map((stack) => `${bucket}/${stateKeys.state(stack)}*`),
        `${evidence}/${evidenceKeys.entries}`,
      ],
    },
    {
      // The settings of the buckets of its state and of its evidence, and the keys' policies, say who may read and write them.
      Sid: 'StateAndEvidenceStay',
      Effect: 'Deny',
      Action: [
        's3:DeleteBucket*',
        's3:Put*Configuration',
        's3:PutBucket*',
        'kms:CreateGrant',
        'kms:PutKeyPolicy',
        'kms:ScheduleKeyDeletion',
      ],
      Resource: [bucket, evidence, input.stateKeyArn],
    },
    {
      // Permissions are written without seeing what they guard.
      Sid: 'NoData',
      Effect: 'Deny',
      Action: 's3:GetObject*',
      NotResource: [`${bucket}/*`, `${evidence}/${evidenceKeys.all}`],
    },
    {
      // Nor the values of secrets and parameters.
      Sid: 'NoSecretValues',
      Effect: 'Deny',
      Action: ['secretsmanager:BatchGetSecretValue', 'secretsmanager:GetSecretValue', 'ssm:GetParameter*'],
      Resource: '*',
    },
    {
      // Of the GitHub Apps its own, and that where it is a hub.
      Sid: 'SignsForItsAppOnly',
      Effect: 'Deny',
      Action: 'kms:Sign',
      ...(appKey === undefined ? { Resource: '*' } : { NotResource: appKey }),
    },
  );
};

/** In the platform account these are hubs: as `main-plan` it would save the plans that another identity applies. */
const hubsOfReaders = (input: IdentityInput): string[] =>
  input.account === input.platformAccount
    ? deployedIdentities.map(({ name }) => roleArn(input, paths.platform, name))
    : [];
