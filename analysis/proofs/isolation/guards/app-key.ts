import { appOf, asGithubAsks } from '../../app-keys';
import { roleIn, strangeAccount, twinOf } from './callers';
import type { Guard, GuardedCall } from './guard';

/** Everyone who could be where the keys are. */
const everyone = [
  'platform/platform-plan',
  'platform/main-plan',
  'platform/drift',
  'platform/services-apply',
  'platform/guardrails-apply',
  'platform/administrator',
  'platform/break-glass',
  'platform/auditor',
  'pipeline/any_deploy',
  'runtime/any/any_task',
  'OrganizationAccountAccessRole',
];
const people = ['platform/administrator', 'platform/break-glass'];
const changes = ['kms:PutKeyPolicy', 'kms:ImportKeyMaterial', 'kms:ScheduleKeyDeletion', 'kms:UpdateAlias'];

/** Whoever signs for a GitHub App writes on GitHub what the App may write, and whoever changes the key's policy signs next. */
export const appKey: Guard = {
  isFor: ({ address }) => appOf(address) !== undefined,
  calls: (guarded) => {
    const { arn, accountId, address } = guarded;
    const algorithm = asGithubAsks['kms:SigningAlgorithm'];
    const signers = (appOf(address)?.signers ?? []).map((signer) => `platform/${signer}`);
    const here = (role: string) => roleIn(guarded, accountId, role);
    const call = (
      who: Pick<GuardedCall, 'who' | 'principal'>,
      action: string,
      may: boolean,
      context?: GuardedCall['context'],
    ): GuardedCall => ({ ...who, action, resource: arn, may, ...(context && { context }) });
    return [
      ...everyone.map((role) => call(here(role), 'kms:Sign', signers.includes(role), asGithubAsks)),
      ...signers
        .flatMap((signer) => [twinOf(here(signer)), roleIn(guarded, strangeAccount, signer)])
        .map((who) => call(who, 'kms:Sign', false, asGithubAsks)),
      ...signers.flatMap((signer) =>
        ['RSASSA_PSS_SHA_256', `${algorithm}_TWIN`, `X_${algorithm}`].map((other) =>
          call(here(signer), 'kms:Sign', false, { 'kms:SigningAlgorithm': other }),
        ),
      ),
      ...everyone.flatMap((role) => changes.map((action) => call(here(role), action, people.includes(role)))),
      ...people.flatMap((role) => changes.map((action) => call(twinOf(here(role)), action, false))),
      // A grant would let somebody sign beside the policy.
      ...everyone.map((role) => call(here(role), 'kms:CreateGrant', false)),
      ...['platform/drift', 'platform/auditor'].map((role) => call(here(role), 'kms:GetKeyPolicy', true)),
      call(roleIn(guarded, strangeAccount, 'platform/drift'), 'kms:GetKeyPolicy', false),
    ];
  },
};
