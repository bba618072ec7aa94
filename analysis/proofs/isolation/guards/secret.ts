import { ownRole, roleIn, strangers, twinOf } from './callers';
import type { Guard, GuardedCall } from './guard';

/** A secret is read by the code of its service, and by people when nothing else helps. */
export const secret: Guard = {
  isFor: ({ arn }) => /:secretsmanager:/.test(arn),
  calls: (guarded) => {
    const { arn, accountId, roles } = guarded;
    const reading = (who: Pick<GuardedCall, 'who' | 'principal'>, may: boolean): GuardedCall => ({
      ...who,
      action: 'secretsmanager:GetSecretValue',
      resource: arn,
      may,
    });
    const platform = (name: string) => roleIn(guarded, accountId, `platform/${name}`);
    return [
      ...roles.map((role) => reading(ownRole(role), role.kind === 'runtime' && role.accountId === accountId)),
      ...strangers(guarded, accountId).map((who) => reading(who, false)),
      reading(platform('break-glass'), true),
      reading(twinOf(platform('break-glass')), false),
      ...['services-apply', 'guardrails-apply', 'auditor', 'drift'].map((name) => reading(platform(name), false)),
    ];
  },
};
