import { evaluate } from '../../../analysis/evaluate';
import { evidenceBucketPolicy } from '../../../policies/resource/evidence-bucket';
import { evidenceKeyPolicy } from '../../../policies/resource/evidence-key';

const account = '222222222222';
const evidenceBucket = 'acme-platform-evidence-222222222222';
const bucket = `arn:aws:s3:::${evidenceBucket}`;
const anchor = `${bucket}/evidence/00000001-anchor.json`;
const laterAnchor = `${bucket}/evidence/00000042-anchor.json`;
const entry = `${bucket}/evidence/00000002.json`;
const key = `arn:aws:kms:eu-west-1:${account}:key/11111111-2222-3333-4444-555555555555`;
const place = { partition: 'aws', account };
const policies = { bucket: evidenceBucketPolicy({ ...place, evidenceBucket }), key: evidenceKeyPolicy(place) };
const everything = { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } } as const;
const adding = { 's3:if-none-match': '*' };

type Case = { role: string; action: string; resource: string; context?: Record<string, string>; statement?: string };

const decided = ({ role, action, resource, context }: Case) => {
  const { outcome, decidedBy } = evaluate(
    {
      principal: `arn:aws:iam::${account}:role/${role}`,
      action,
      resource,
      resourceAccount: account,
      context: { 'aws:SecureTransport': 'true', ...context },
    },
    { identity: [everything], resource: resource.startsWith(bucket) ? policies.bucket : policies.key },
  );
  return outcome === 'explicitDeny' ? decidedBy.statement : outcome;
};

describe('an entry of evidence is written once and stays, whoever is granted everything', () => {
  it.each<Case>([
    { role: 'platform/services-apply', action: 's3:PutObject', resource: entry, statement: 'DenyReplacing' },
    { role: 'platform/administrator', action: 's3:PutObject', resource: anchor, statement: 'DenyReplacing' },
    ...['services-apply', 'guardrails-apply', 'administrator', 'break-glass'].flatMap((role) =>
      [
        's3:DeleteObject',
        's3:DeleteObjectVersion',
        's3:PutObjectRetention',
        's3:PutObjectLegalHold',
        's3:BypassGovernanceRetention',
      ].map(
        (action): Case => ({
          role: `platform/${role}`,
          action,
          resource: entry,
          statement: 'DenyDeletingAndUnlocking',
        }),
      ),
    ),
    {
      role: 'platform/break-glass',
      action: 's3:DeleteBucket',
      resource: bucket,
      statement: 'DenyDeletingAndUnlocking',
    },
    {
      role: 'platform/break-glass',
      action: 's3:PutObject',
      resource: entry,
      context: adding,
      statement: 'OnlyAppliesWrite',
    },
    {
      role: 'platform/administrator',
      action: 's3:PutObject',
      resource: entry,
      context: adding,
      statement: 'OnlyAppliesWrite',
    },
    {
      role: 'platform/main-plan',
      action: 's3:PutObject',
      resource: entry,
      context: adding,
      statement: 'OnlyAppliesWrite',
    },
    {
      role: 'platform/services-apply-twin',
      action: 's3:PutObject',
      resource: entry,
      context: adding,
      statement: 'OnlyAppliesWrite',
    },
    ...['services-apply', 'guardrails-apply', 'main-plan', 'break-glass', 'administrator-twin'].flatMap((role) =>
      [anchor, laterAnchor].map(
        (resource): Case => ({
          role: `platform/${role}`,
          action: 's3:PutObject',
          resource,
          context: adding,
          statement: 'OnlyTheAdministratorAnchors',
        }),
      ),
    ),
    ...['services-apply', 'administrator', 'break-glass'].flatMap((role) =>
      [
        'any',
        'evidence/1.json',
        'evidence/000000042.json',
        'evidence/00042-anchor.json',
        'evidence/00000042-anchor.json.x',
      ].map(
        (key): Case => ({
          role: `platform/${role}`,
          action: 's3:PutObject',
          resource: `${bucket}/${key}`,
          context: adding,
          statement: 'OnlyTheChain',
        }),
      ),
    ),
    {
      role: 'platform/administrator',
      action: 's3:PutObject',
      resource: `${bucket}/evidence/00000001.json`,
      context: adding,
      statement: 'OnlyAppliesWrite',
    },
    { role: 'pipeline/pay_deploy', action: 's3:GetObject', resource: entry, statement: 'NoRoleOfAService' },
    { role: 'runtime/pay/pay_task', action: 's3:ListBucket', resource: bucket, statement: 'NoRoleOfAService' },
    {
      role: 'platform/main-plan',
      action: 's3:GetObject',
      resource: entry,
      context: { 'aws:SecureTransport': 'false' },
      statement: 'DenyUnencryptedTransport',
    },
    { role: 'platform/administrator', action: 'kms:ScheduleKeyDeletion', resource: key, statement: 'DenyLosingTheKey' },
    { role: 'platform/break-glass', action: 'kms:DisableKey', resource: key, statement: 'DenyLosingTheKey' },
    { role: 'pipeline/pay_deploy', action: 'kms:Decrypt', resource: key, statement: 'NoRoleOfAService' },
  ])('$role is denied $action on $resource', (one) => {
    expect(decided(one)).toBe(one.statement);
  });

  it.each<Case>([
    { role: 'platform/services-apply', action: 's3:PutObject', resource: entry, context: adding },
    { role: 'platform/guardrails-apply', action: 's3:PutObject', resource: entry, context: adding },
    { role: 'platform/administrator', action: 's3:PutObject', resource: anchor, context: adding },
    { role: 'platform/administrator', action: 's3:PutObject', resource: laterAnchor, context: adding },
    { role: 'platform/main-plan', action: 's3:GetObject', resource: entry },
    { role: 'platform/auditor', action: 's3:ListBucket', resource: bucket },
    // Whoever applies `bootstrap` first has no role of the platform yet.
    { role: 'OrganizationAccountAccessRole', action: 's3:PutBucketObjectLockConfiguration', resource: bucket },
    { role: 'OrganizationAccountAccessRole', action: 's3:PutBucketPolicy', resource: bucket },
    { role: 'platform/services-apply', action: 'kms:GenerateDataKey', resource: key },
    { role: 'platform/administrator', action: 'kms:PutKeyPolicy', resource: key },
  ])('$role is left $action on $resource', (one) => {
    expect(decided(one)).toBe('allowed');
  });
});
