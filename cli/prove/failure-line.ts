import type { Failure } from '../../analysis/proofs/proof';
import { formatFinding } from '../../registry/finding';

/** A failure on one line: the role, what must hold, the request, and the layer and statement that decided it. */
export function failureLine({ subject, rule, request, got, remedy }: Failure): string {
  return formatFinding({ check: 'proof', subject, rule: request ? `${rule} (${asked(request)})` : rule, got, remedy });
}

function asked({ principal, action, resource, context = {} }: NonNullable<Failure['request']>): string {
  const keys = Object.entries(context).map(([key, value]) => `${key}=${[value].flat().join('|')}`);
  return [principal, action, 'on', resource, ...(keys.length > 0 ? ['with', keys.join(', ')] : [])].join(' ');
}
