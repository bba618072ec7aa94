import type { Adopted } from '../environments/adopted-schema';
import type { GuardrailTier } from '../modules/guardrails';
import { PolicyQuotaError } from '../policies/policy-quota-error';

/**
 * What somebody else attached to a target stays, and AWS counts it together with what is attached here.
 *
 * @param most policies of one kind that one target may have.
 * @throws PolicyQuotaError naming the first target on which ours do not fit.
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
export function failOnAdoptedTarget(tiers: readonly GuardrailTier[], adopted: Adopted, most: number): void {
  const ours = new Map<string, number>();
  for (const { type, documents, targets } of tiers) {
    for (const target of targets.keys()) {
      const key = `${type} ${target}`;
      const count = (ours.get(key) ?? 0) + documents.length;
      ours.set(key, count);
      const before = attachedTo(target, adopted)?.[type] ?? [];
      if (count === 0 || before.length + count <= most) continue;
      throw new PolicyQuotaError(
        `${target === 'root' || target === 'platform-account' ? 'target' : 'unit'} ${target}`,
        `${type === 'SERVICE_CONTROL_POLICY' ? 'service' : 'resource'} control policies on it must be at most ${most} with those that were there before (${before.join(', ')})`,
        String(before.length + count),
        'detach what is no longer needed and take it out of environments/adopted.json, or raise quotas.attachedPoliciesPerTarget if AWS raised it',
      );
    }
  }
}

function attachedTo(target: string, { organization, units, accounts }: Adopted) {
  if (target === 'root') return organization?.attached;
  if (target === 'platform-account') return accounts.platform?.attached;
  return units[target]?.attached;
}
