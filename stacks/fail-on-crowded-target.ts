import type { GuardrailTier } from '../modules/guardrails';
import { PolicyQuotaError } from '../policies/policy-quota-error';

/**
 * A unit may belong to several tiers, and AWS counts what is attached to it directly.
 *
 * @param quota policies that may be attached to one target, by type.
 * @throws PolicyQuotaError naming the first target with too many.
 */
export function failOnCrowdedTarget(
  tiers: readonly GuardrailTier[],
  quota: Readonly<Record<GuardrailTier['type'], number>>,
): void {
  const counts = new Map<string, number>();
  for (const { type, documents, targets } of tiers) {
    for (const target of targets.keys()) {
      const key = `${type} ${target}`;
      const count = (counts.get(key) ?? 0) + documents.length;
      counts.set(key, count);
      if (count > quota[type]) {
        throw new PolicyQuotaError(
          `unit ${target}`,
          `${type === 'SERVICE_CONTROL_POLICY' ? 'service' : 'resource'} control policies attached to it must be at most ${quota[type]}`,
          String(count),
          'raise the quota of the organisation, or hold the environment in a unit further down',
        );
      }
    }
  }
}
