import { PolicyQuotaError } from '../policies/policy-quota-error';
import type { Finding } from '../registry/finding';

/** Builds, and turns a policy that does not fit its quota into what the person who wrote the registry can act on. */
export function quotaFinding(build: () => void): Finding | undefined {
  try {
    build();
    return undefined;
  } catch (error) {
    if (!(error instanceof PolicyQuotaError)) throw error;
    const { subject, rule, got, remedy } = error;
    return { check: 'quotas', subject, rule, got, remedy };
  }
}
