import type { ExistingPolicy } from './existing-organization';

/** Names of the guardrails that one target has, by type. */
export function attachedTo(target: string, policies: readonly ExistingPolicy[]) {
  const of = (wanted: string) =>
    policies.filter(({ type, targets }) => type === wanted && targets.includes(target)).map(({ name }) => name);
  return {
    SERVICE_CONTROL_POLICY: of('SERVICE_CONTROL_POLICY').sort(),
    RESOURCE_CONTROL_POLICY: of('RESOURCE_CONTROL_POLICY').sort(),
  };
}
