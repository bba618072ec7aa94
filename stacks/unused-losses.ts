import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../registry/finding';
import type { Loss } from '../registry/schema';

/** A loss that names what the output still makes is none: it would let through a replacement that nobody meant. */
export function unusedLosses(directory: string, losses: readonly Loss[]): Finding[] {
  return losses.flatMap((loss): Finding[] => {
    if (!('address' in loss)) return [];
    const [type = '', name = ''] = loss.address.split('.');
    if (!Object.hasOwn(resourcesOf(directory, loss.stack)[type] ?? {}, name)) return [];
    return [
      {
        check: 'losses',
        subject: `loss ${loss.stack}:${loss.address}`,
        rule: 'must name what the stack no longer makes',
        got: loss.address,
        remedy: 'remove what makes it, or remove the loss from registry/losses.ts',
      },
    ];
  });
}

function resourcesOf(directory: string, stack: string): Record<string, object> {
  try {
    const text = readFileSync(join(directory, 'stacks', stack, 'cdk.tf.json'), 'utf8');
    return (JSON.parse(text) as { resource?: Record<string, object> }).resource ?? {};
  } catch (error) {
    // A stack that is gone makes nothing.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
