import { type AppKey, asGithubAsks } from '../../app-keys';
import { guardedCall as call, type GuardedCall } from '../guarded-call';
import { known } from './known';

const { platform } = known;

/** Signatures that GitHub takes for an App: its signers', and break-glass's, which has to change the key's policy first. */
export function signingCalls(
  keys: readonly AppKey[],
  { partition, account, region }: { readonly partition: string; readonly account: string; readonly region: string },
): GuardedCall[] {
  const context = { 'aws:RequestedRegion': region, ...asGithubAsks };
  return [
    ...keys.map(({ app, signers, arn }) =>
      call(`a signature for the App ${app}`, 'kms:Sign', arn, platform(...signers, 'break-glass'), context),
    ),
    call(
      'a signature with another key',
      'kms:Sign',
      `arn:${partition}:kms:${region}:${account}:key/any`,
      platform('guardrails-apply', 'services-apply', 'drift', 'main-plan', 'break-glass'),
      context,
    ),
  ];
}
