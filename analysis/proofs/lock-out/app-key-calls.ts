import { type AppKey, asGithubAsks } from '../app-keys';
import type { Ask } from '../separation/actor';
import { type CallPlace, on, type ResourceCalls } from './place';

/** `aws_kms_key_policy` and `aws_kms_alias` of a key that people imported, and how they keep it. */
export function appKeyCalls({ region }: CallPlace, { arn, policy }: AppKey): ResourceCalls {
  const calls = on(arn, region, { 'kms:KeyOrigin': 'EXTERNAL' }, policy);
  return {
    reads: calls('kms:DescribeKey', 'kms:GetKeyPolicy', 'kms:ListResourceTags'),
    writes: calls(
      'kms:TagResource',
      'kms:GetParametersForImport',
      'kms:ImportKeyMaterial',
      'kms:PutKeyPolicy',
      'kms:CreateAlias',
      'kms:UpdateAlias',
      'kms:DisableKey',
      'kms:EnableKey',
      'kms:ScheduleKeyDeletion',
    ),
  };
}

/** What an identity signs, for its own App. */
export const signatures = ({ region }: CallPlace, keys: readonly AppKey[], identity: string): Ask[] =>
  keys
    .filter(({ signers }) => signers.includes(identity))
    .flatMap(({ arn, policy }) => on(arn, region, asGithubAsks, policy)('kms:Sign'));
