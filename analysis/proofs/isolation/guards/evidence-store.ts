import { roleIn } from './callers';
import type { Guard, Guarded, GuardedCall } from './guard';

const services = ['pipeline/any_deploy', 'runtime/any/any_task'];
const applies = ['platform/services-apply', 'platform/guardrails-apply'];
const people = ['platform/administrator', 'platform/break-glass'];
const readers = [...applies, ...people, 'platform/main-plan', 'platform/auditor'];
const all = [...services, ...readers];
/** Whoever applies `bootstrap` first. */
const first = 'OrganizationAccountAccessRole';

/** Evidence is worth what the policy on it says by itself: nobody with every right replaces, hides or empties an entry. */
export const evidenceStore: Guard = {
  isFor: ({ address }) => /^bootstrap aws_(?:s3_bucket_policy|kms_key)\.evidence$/.test(address),
  calls: (guarded) => (guarded.arn.includes(':kms:') ? ofKey(guarded) : ofBucket(guarded)),
};

const callsOf =
  (guarded: Guarded, context?: GuardedCall['context']) =>
  (roles: readonly string[], actions: readonly string[], resource: string, may: boolean): GuardedCall[] =>
    roles.flatMap((role) =>
      actions.map((action) => ({
        ...roleIn(guarded, guarded.accountId, role),
        action,
        resource,
        may,
        ...(context && { context }),
      })),
    );

function ofBucket(guarded: Guarded): GuardedCall[] {
  const { arn } = guarded;
  // The first place and a later one: who may write is decided by the form of the name alone.
  const anchors = ['00000001', '00000042'].map((place) => `${arn}/evidence/${place}-anchor.json`);
  const entries = ['00000001', '00000042'].map((place) => `${arn}/evidence/${place}.json`);
  const strange = [
    `${arn}/any`,
    `${arn}/evidence/1.json`,
    `${arn}/evidence/000000042.json`,
    `${arn}/evidence/00042-anchor.json`,
  ];
  const calls = callsOf(guarded);
  const adding = callsOf(guarded, { 's3:if-none-match': '*' });
  const twins = [...applies, 'platform/administrator'].map((role) => `${role}-twin`);
  return [
    ...calls(services, ['s3:ListBucket', 's3:PutBucketPolicy'], arn, false),
    ...[...entries, ...anchors].flatMap((object) => [
      ...calls(services, ['s3:GetObject'], object, false),
      ...calls(readers, ['s3:GetObject'], object, true),
    ]),
    ...entries.flatMap((entry) => [
      ...adding(applies, ['s3:PutObject'], entry, true),
      ...adding(
        [...services, ...people, ...twins, 'platform/main-plan', 'platform/auditor', first],
        ['s3:PutObject'],
        entry,
        false,
      ),
      // Without the header an entry would take the place of the one that is there.
      ...calls(applies, ['s3:PutObject'], entry, false),
    ]),
    ...anchors.flatMap((anchor) => [
      ...adding(['platform/administrator'], ['s3:PutObject'], anchor, true),
      ...adding(
        [...services, ...applies, ...twins, 'platform/main-plan', 'platform/auditor', 'platform/break-glass', first],
        ['s3:PutObject'],
        anchor,
        false,
      ),
      ...calls(['platform/administrator'], ['s3:PutObject'], anchor, false),
    ]),
    ...strange.flatMap((object) => adding([...all, ...twins, first], ['s3:PutObject'], object, false)),
    ...[...anchors, ...entries].flatMap((object) =>
      calls(
        all,
        [
          's3:BypassGovernanceRetention',
          's3:DeleteObject',
          's3:DeleteObjectVersion',
          's3:PutObjectLegalHold',
          's3:PutObjectRetention',
        ],
        object,
        false,
      ),
    ),
    ...calls(all, ['s3:DeleteBucket'], arn, false),
    ...calls(
      ['platform/administrator', first],
      ['s3:PutBucketObjectLockConfiguration', 's3:PutBucketPolicy'],
      arn,
      true,
    ),
  ];
}

function ofKey(guarded: Guarded): GuardedCall[] {
  const { arn } = guarded;
  const use = ['kms:Decrypt', 'kms:GenerateDataKey'];
  const change = ['kms:CreateGrant', 'kms:PutKeyPolicy'];
  const calls = callsOf(guarded);
  return [
    ...calls(services, [...use, ...change], arn, false),
    ...calls(applies, use, arn, true),
    ...calls(['platform/administrator', first], ['kms:PutKeyPolicy', 'kms:EnableKeyRotation'], arn, true),
    ...calls(all, ['kms:DisableKey', 'kms:ScheduleKeyDeletion'], arn, false),
  ];
}
