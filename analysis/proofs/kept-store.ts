import type { Model } from '../model';
import type { PolicyDocument } from '../policy-document';

type Guarded = { readonly arn: string; readonly policy: PolicyDocument };

/** A bucket of the platform's own and its key, with the policies that stand on them. */
export type KeptStore = {
  readonly account: string;
  readonly bucket: Guarded;
  readonly key: Guarded;
  /** What tells the key from all others of its account. */
  readonly alias: string;
};

/** The bucket and the key that `bootstrap` makes under this name. */
export function keptStore(policies: Model['resourcePolicies'], name: 'state' | 'evidence'): KeptStore | undefined {
  const find = (type: string) => policies.find(({ address }) => address === `bootstrap ${type}.${name}`);
  const [bucket, key] = [find('aws_s3_bucket_policy'), find('aws_kms_key')];
  if (bucket === undefined || key === undefined) return undefined;
  const guarded = ({ arn, policy }: typeof bucket): Guarded => ({ arn, policy: policy.document });
  return { account: bucket.account.id, bucket: guarded(bucket), key: guarded(key), alias: `alias/platform/${name}` };
}
