import type { EvidenceStore } from '../evidence-store';
import type { Ask } from '../separation/actor';
import { type CallPlace, on, type ResourceCalls } from './place';
import { bucketCalls } from './service-calls';

const key = ({ region }: CallPlace, { key: { arn, policy }, alias }: EvidenceStore) =>
  on(arn, region, { 'kms:ResourceAliases': [alias] }, policy);

/** The chain is listed, and every entry of it read. */
export const readsOfEvidence = (place: CallPlace, store: EvidenceStore): Ask[] => [
  ...on(store.bucket.arn, place.region, {}, store.bucket.policy)('s3:ListBucket'),
  ...['00000001-anchor', '00000002'].flatMap((name) =>
    on(`${store.bucket.arn}/evidence/${name}.json`, place.region, {}, store.bucket.policy)('s3:GetObject'),
  ),
  ...key(place, store)('kms:Decrypt'),
];

/** An entry or an anchor is added where none is, with the header that says so. */
export const additionOfEvidence = (place: CallPlace, store: EvidenceStore, name: string): Ask[] => [
  ...readsOfEvidence(place, store),
  ...on(
    `${store.bucket.arn}/evidence/${name}.json`,
    place.region,
    { 's3:if-none-match': '*' },
    store.bucket.policy,
  )('s3:PutObject'),
  ...key(place, store)('kms:GenerateDataKey'),
];

/** `aws_s3_bucket` with its settings, of which the lock is one. */
export function evidenceBucketCalls(place: CallPlace, { bucket }: EvidenceStore): ResourceCalls {
  const { reads, writes } = bucketCalls(place, bucket);
  return {
    reads,
    writes: [...writes, ...on(bucket.arn, place.region, {}, bucket.policy)('s3:PutBucketObjectLockConfiguration')],
  };
}
