import type { ExpectedEnvironment } from '../../../expectations/expectations';
import type { Model, ModelAccount } from '../../model';
import { appKeys } from '../app-keys';
import { evidenceStore } from '../evidence-store';
import { globalRegion } from '../global-region';
import { stateStore } from '../state-store';
import { creationCalls } from './guarded/creation-calls';
import { evidenceCalls } from './guarded/evidence-calls';
import { identityCalls } from './guarded/identity-calls';
import { known } from './guarded/known';
import { serviceCalls } from './guarded/service-calls';
import { signingCalls } from './guarded/signing-calls';
import { stateCalls } from './guarded/state-calls';
import { tagCalls } from './guarded/tag-calls';
import { untagCalls } from './guarded/untag-calls';
import { guardedCall as call, type GuardedCall } from './guarded-call';

const { platform, neverLockedOut, first } = known;

/**
 * What the guardrails in force on an account are there to stop; more binds an active account than one in `intake`.
 *
 * @param environment that the account is of, where it is of one
 */
export function guardedCalls(
  { partition, resourcePolicies }: Model,
  account: ModelAccount,
  environment: ExpectedEnvironment | undefined,
): GuardedCall[] {
  const iam = `arn:${partition}:iam::${account.id}`;
  const nobody: readonly string[] = [];
  const always = [
    call('leaving the organisation', 'organizations:LeaveOrganization', '*', nobody),
    call('closing the account', 'account:CloseAccount', '*', nobody),
    call('a user', 'iam:CreateUser', `${iam}:user/any`, nobody),
    call('an access key', 'iam:CreateAccessKey', `${iam}:user/any`, nobody),
    call('an old access key', 'iam:UpdateAccessKey', `${iam}:user/any`, nobody),
    call('a password', 'iam:CreateLoginProfile', `${iam}:user/any`, nobody),
    call('a trust anchor', 'rolesanywhere:CreateTrustAnchor', '*', nobody),
  ];
  const record = (may: readonly string[]) =>
    (
      [
        ['stopping the trail', 'cloudtrail:StopLogging', 'cloudtrail', 'trail'],
        ['deleting the detector', 'guardduty:DeleteDetector', 'guardduty', 'detector'],
      ] as const
    ).map(([name, action, service, type]) =>
      call(name, action, `arn:${partition}:${service}:${account.region}:${account.id}:${type}/any`, may),
    );
  // The first baseline is made through the role that Organizations makes.
  if (account.phase === 'intake') return [...always, ...record([...platform('guardrails-apply'), first])];
  if (account.phase === 'suspended') {
    return [...always, ...record(platform('guardrails-apply')), call('anything', 'iam:ListUsers', '*', neverLockedOut)];
  }
  const where = { partition, account: account.id, region: account.region, name: 'any' };
  const store = stateStore(resourcePolicies);
  const evidence = evidenceStore(resourcePolicies);
  return [
    ...always,
    ...record(platform('guardrails-apply')),
    ...identityCalls(iam),
    ...tagCalls(where),
    ...(environment === undefined
      ? []
      : [
          ...serviceCalls(environment, { ...where, globalRegion: globalRegion(partition) }),
          ...creationCalls(environment.services, where),
          ...untagCalls(environment.services, where),
        ]),
    ...(store?.account === account.id ? stateCalls(store, account.region) : []),
    ...(store?.account === account.id
      ? signingCalls(appKeys(resourcePolicies), { partition, account: account.id, region: account.region })
      : []),
    ...(evidence?.account === account.id ? evidenceCalls(evidence, account.region) : []),
  ];
}
