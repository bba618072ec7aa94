import { roleIn } from './callers';
import type { Guard, Guarded, GuardedCall } from './guard';

/** Roles of services where the state is: without guardrails `services-apply` could make them there. */
const services = ['pipeline/any_deploy', 'runtime/any/any_task'];

const callsOf =
  (guarded: Guarded) =>
  (roles: readonly string[], actions: readonly string[], resource: string, may: boolean): GuardedCall[] =>
    roles.flatMap((role) =>
      actions.map((action) => ({ ...roleIn(guarded, guarded.accountId, role), action, resource, may })),
    );

/** Who writes state decides what people apply next, its versions are the way back, and it is worth no more than its key. */
export const stateStore: Guard = {
  isFor: ({ address }) => /^bootstrap aws_(?:s3_bucket_policy|kms_key)\.state$/.test(address),
  calls: (guarded) => (guarded.arn.includes(':kms:') ? ofKey(guarded) : ofBucket(guarded)),
};

function ofBucket(guarded: Guarded): GuardedCall[] {
  const { arn } = guarded;
  const object = `${arn}/state/services-any.tfstate`;
  const calls = callsOf(guarded);
  const people = ['platform/administrator', 'platform/break-glass'];
  return [
    ...calls(services, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], object, false),
    ...calls(services, ['s3:ListBucket', 's3:PutBucketPolicy'], arn, false),
    // A lock is an object, and is deleted.
    ...calls(['platform/services-apply'], ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], object, true),
    ...calls(['platform/services-apply', ...people], ['s3:DeleteObjectVersion'], object, false),
    ...calls(['platform/services-apply', ...people], ['s3:DeleteBucket'], arn, false),
    ...calls(people, ['s3:GetObjectVersion'], object, true),
  ];
}

function ofKey(guarded: Guarded): GuardedCall[] {
  const { arn } = guarded;
  const use = ['kms:Decrypt', 'kms:GenerateDataKey'];
  const change = ['kms:CreateGrant', 'kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion'];
  const calls = callsOf(guarded);
  return [
    ...calls(services, [...use, ...change], arn, false),
    ...calls(['platform/services-apply'], use, arn, true),
    ...calls(['platform/administrator'], change, arn, true),
  ];
}
