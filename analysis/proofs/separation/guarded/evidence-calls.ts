import type { EvidenceStore } from '../../evidence-store';
import { guardedCall as call, type GuardedCall } from '../guarded-call';
import { known } from './known';

const { people, platform } = known;

/** The evidence of applies, how long it is kept, and the key that it is encrypted with. */
export function evidenceCalls({ bucket, key }: EvidenceStore, region: string): GuardedCall[] {
  const readers = [...platform('main-plan', 'services-apply', 'guardrails-apply', 'auditor'), ...people];
  const here = { 'aws:RequestedRegion': region };
  const entry = `${bucket.arn}/evidence/00000002.json`;
  return [
    call('evidence', 's3:GetObject', entry, readers, here),
    call('a marker before the evidence', 's3:DeleteObject', entry, readers, here),
    call('the policy of the evidence bucket', 's3:PutBucketPolicy', bucket.arn, people, here),
    call('removing that policy', 's3:DeleteBucketPolicy', bucket.arn, people, here),
    call(
      'the lock of the evidence',
      's3:PutBucketObjectLockConfiguration',
      bucket.arn,
      platform('administrator'),
      here,
    ),
    call(
      'the policy of its key',
      'kms:PutKeyPolicy',
      key.arn,
      [...known.identities, ...people, ...known.auditor],
      here,
    ),
  ];
}
