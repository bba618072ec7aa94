import type { Ask } from '../separation/actor';
import type { StateStore } from '../state-store';
import { type CallPlace, on } from './place';

const key = ({ region }: CallPlace, { key: { arn, policy }, alias }: StateStore) =>
  on(arn, region, { 'kms:ResourceAliases': [alias] }, policy);

const object = ({ region }: CallPlace, { bucket: { arn, policy } }: StateStore, name: string) =>
  on(`${arn}/${name}`, region, {}, policy);

/** Terraform lists the bucket, reads the state and decrypts it. */
export const readsOfState = (place: CallPlace, store: StateStore, stack: string): Ask[] => [
  ...on(store.bucket.arn, place.region, {}, store.bucket.policy)('s3:ListBucket'),
  ...object(place, store, `state/${stack}.tfstate`)('s3:GetObject'),
  ...key(place, store)('kms:Decrypt'),
];

/** Terraform takes the lock, writes the state and gives the lock back. */
export const writesOfState = (place: CallPlace, store: StateStore, stack: string): Ask[] => [
  ...object(place, store, `state/${stack}.tfstate.tflock`)('s3:PutObject', 's3:GetObject', 's3:DeleteObject'),
  ...object(place, store, `state/${stack}.tfstate`)('s3:PutObject'),
  ...key(place, store)('kms:GenerateDataKey'),
];

/** Saved plans are written by one identity and read by those that apply, under the key of the state. */
export const filesBesideState = (
  place: CallPlace,
  store: StateStore,
  actions: Readonly<Record<string, readonly string[]>>,
): Ask[] =>
  Object.entries(actions).flatMap(([name, calls]) => [
    ...object(place, store, name)(...calls),
    ...(calls.includes('s3:GetObject') ? key(place, store)('kms:Decrypt') : []),
    ...(calls.includes('s3:PutObject') ? key(place, store)('kms:GenerateDataKey') : []),
  ]);
