import { document, type PolicyDocument, type Statement } from '../document';
import { evidenceKeys } from '../identities/evidence-keys';
import type { IdentityInput } from '../identities/identity';
import { permissionWrites, roleWrites } from '../identities/role-writes';
import { stateKeys } from '../identities/state-keys';
import { boundaryNames, paths, policyArn, roleArn } from '../names';
import { readerCeiling, writerCeiling } from './platform-ceilings';
import { signsForItsApp } from './signs-for-its-app';

/** The identities that this boundary holds. */
const identities = ['platform-plan', 'main-plan', 'services-apply', 'drift'] as const;

/**
 * The readers write nothing and `services-apply` writes roles of services under their boundary; none of them changes the
 * platform, deploys, or becomes anyone else.
 *
 * It is one boundary for all four, told apart by their ARNs, which no pipeline can take: a role that has any other name
 * is held as a reader.
 */
export const platformBoundary = (input: IdentityInput): PolicyDocument => {
  const { partition, stateBucket, evidenceBucket, stateKeyArn } = input;
  const bucket = `arn:${partition}:s3:::${stateBucket}`;
  const object = (key: string) => `${bucket}/${key}`;
  const evidence = (keys: string) => `arn:${partition}:s3:::${evidenceBucket}/${keys}`;
  const own = (name: string) => roleArn(input, paths.platform, name);
  const pipelineRoles = roleArn(input, paths.pipeline, '*');
  const runtimeRoles = roleArn(input, paths.runtime('*'), '*');
  return document(
    // A boundary allows what its denies leave.
    { Sid: 'Ceiling', Effect: 'Allow', Action: '*', Resource: '*' },
    {
      // Whatever is not named here could write, or read data.
      Sid: 'ReadersRead',
      Effect: 'Deny',
      NotAction: readerCeiling,
      Resource: '*',
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': own('services-apply') } },
    },
    {
      // The identity that writes roles does so with these calls and no other: it deploys nothing, passes no role, makes no policy.
      Sid: 'ServicesApplyWrites',
      Effect: 'Deny',
      NotAction: [...readerCeiling, ...writerCeiling],
      Resource: '*',
    },
    {
      // Roles of the platform, of people and of Organizations belong to others.
      Sid: 'OnlyRolesOfServices',
      Effect: 'Deny',
      Action: roleWrites,
      NotResource: [pipelineRoles, runtimeRoles],
    },
    underBoundary('Pipeline', pipelineRoles, policyArn(input, boundaryNames.pipeline)),
    underBoundary('Runtime', runtimeRoles, policyArn(input, boundaryNames.runtime)),
    {
      // Never another identity, and never the first role of a new account.
      Sid: 'OnlyTheirOwnChain',
      Effect: 'Deny',
      Action: 'sts:AssumeRole',
      NotResource: identities.map((identity) => roleArn({ partition, account: '*' }, paths.platform, identity)),
    },
    {
      // Objects of services are data; state is read by all of them.
      Sid: 'OnlyStatePlansAndEvidence',
      Effect: 'Deny',
      Action: 's3:GetObject',
      NotResource: [object('*'), evidence(evidenceKeys.all)],
    },
    {
      // What was planned on main is what gets applied: a plan is added by one identity and never deleted.
      Sid: 'MainPlanWritesPlans',
      Effect: 'Deny',
      Action: 's3:PutObject',
      NotResource: object(stateKeys.plans),
      Condition: { ArnEquals: { 'aws:PrincipalArn': own('main-plan') } },
    },
    {
      // A plan for a pull request and a search for drift leave no object behind, a lock among them.
      Sid: 'OthersWriteNothing',
      Effect: 'Deny',
      Action: 's3:PutObject',
      Resource: '*',
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': [own('main-plan'), own('services-apply')] } },
    },
    {
      // Its own stacks and entries of evidence, never an anchor; `state/github-*` would take in the rules of this repository, so they are named below.
      Sid: 'OnlyStateOfServices',
      Effect: 'Deny',
      Action: ['s3:DeleteObject', 's3:PutObject'],
      NotResource: [
        object(`${stateKeys.state('services-*')}*`),
        object(`${stateKeys.state('github-*')}*`),
        evidence(evidenceKeys.entries),
      ],
      Condition: { ArnEquals: { 'aws:PrincipalArn': own('services-apply') } },
    },
    {
      // The rules of this repository are guardrails, though their stack is named like a team's.
      Sid: 'NotTheGithubOrganization',
      Effect: 'Deny',
      Action: ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
      Resource: object(`${stateKeys.state('github-organization')}*`),
      Condition: { ArnEquals: { 'aws:PrincipalArn': own('services-apply') } },
    },
    {
      // Other keys guard data of services.
      Sid: 'OnlyTheStateKey',
      Effect: 'Deny',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      NotResource: stateKeyArn,
    },
    ...signsForItsApp(input, identities),
  );
};

const underBoundary = (kind: string, roles: string, boundary: string): Statement => ({
  // Not another's boundary either: a runtime role under the pipeline's could deploy.
  Sid: `${kind}RolesUnderTheirBoundary`,
  Effect: 'Deny',
  Action: permissionWrites,
  Resource: roles,
  Condition: { StringNotEquals: { 'iam:PermissionsBoundary': boundary } },
});
