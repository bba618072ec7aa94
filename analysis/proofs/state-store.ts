import type { Model } from '../model';
import type { PolicyDocument } from '../policy-document';

type Guarded = { readonly arn: string; readonly policy: PolicyDocument };

/** Where the state is, with the policies that stand on it. */
export type StateStore = { readonly account: string; readonly bucket: Guarded; readonly key: Guarded };

/** The bucket and the key that `bootstrap` makes. */
export function stateStore(policies: Model['resourcePolicies']): StateStore | undefined {
  const find = (type: string) => policies.find(({ address }) => address.startsWith(`bootstrap ${type}.`));
  const [bucket, key] = [find('aws_s3_bucket_policy'), find('aws_kms_key')];
  if (bucket === undefined || key === undefined) return undefined;
  const guarded = ({ arn, policy }: typeof bucket): Guarded => ({ arn, policy: policy.document });
  return { account: bucket.account.id, bucket: guarded(bucket), key: guarded(key) };
}
