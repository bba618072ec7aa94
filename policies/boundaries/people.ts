import { document, type PolicyDocument } from '../document';
import { auditReads } from '../identities/audit-reads';
import { evidenceKeys } from '../identities/evidence-keys';
import type { IdentityInput } from '../identities/identity';
import { lastingCredentials } from '../identities/lasting-credentials';
import { leavingOrganization } from '../identities/leaving-organization';
import { trailTampering } from '../identities/trail-tampering';
import { paths, roleArn } from '../names';

/**
 * Nobody leaves a lasting way in, leaves the organisation or stops the record, in an emergency least of all; and who is
 * neither break-glass nor administrator only reads.
 *
 * `guardrails-apply` may make roles under this boundary: whatever it makes has another name and is held as an auditor.
 */
export const peopleBoundary = (input: IdentityInput): PolicyDocument => {
  const { partition } = input;
  const evidence = `arn:${partition}:s3:::${input.evidenceBucket}`;
  const changers = ['break-glass', 'administrator'].map((name) => roleArn(input, paths.platform, name));
  return document(
    // A boundary allows what its denies leave.
    { Sid: 'Ceiling', Effect: 'Allow', Action: '*', Resource: '*' },
    {
      // An emergency ends with its session.
      Sid: 'NoLastingCredentials',
      Effect: 'Deny',
      Action: lastingCredentials,
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
      // What was done in an emergency can be read afterwards.
      Sid: 'RecordStays',
      Effect: 'Deny',
      Action: trailTampering,
      Resource: '*',
    },
    {
      // The auditor, and any role that merely has this boundary.
      Sid: 'OthersOnlyRead',
      Effect: 'Deny',
      NotAction: [...auditReads, 'kms:Decrypt', 's3:GetObject', 's3:ListBucket', 'sts:AssumeRole'],
      Resource: '*',
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': changers } },
    },
    {
      // Reading goes no further than the same role elsewhere.
      Sid: 'OthersStayAuditors',
      Effect: 'Deny',
      Action: 'sts:AssumeRole',
      NotResource: roleArn({ partition, account: '*' }, paths.platform, 'auditor'),
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': changers } },
    },
    {
      // The record and the evidence; other objects are data of services.
      Sid: 'OthersReadRecordsOnly',
      Effect: 'Deny',
      Action: ['s3:GetObject', 's3:ListBucket'],
      NotResource: [`arn:${partition}:s3:::*/AWSLogs/*`, evidence, `${evidence}/${evidenceKeys.all}`],
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': changers } },
    },
  );
};
