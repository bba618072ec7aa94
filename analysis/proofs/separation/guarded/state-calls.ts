import type { StateStore } from '../../state-store';
import { guardedCall as call, type GuardedCall } from '../guarded-call';
import { known } from './known';

const { identities, people, platform, notFirst } = known;

/** Terraform's state, and the key that it is encrypted with. */
export function stateCalls({ bucket, key }: StateStore, region: string): GuardedCall[] {
  const writers = [...identities, ...people];
  const here = { 'aws:RequestedRegion': region };
  return [
    call('state', 's3:GetObject', `${bucket.arn}/state/any.tfstate`, writers, here),
    call('the policy of the state bucket', 's3:PutBucketPolicy', bucket.arn, people, here),
    // One rule holds for the key of the state and that of the evidence, which the auditor reads.
    call('the key of the state', 'kms:Decrypt', key.arn, [...writers, ...platform('auditor')], here),
    call('what the key of the state is', 'kms:DescribeKey', key.arn, notFirst, here),
  ];
}
