import { findingOf } from '../finding-of';
import type { GateRule } from '../gate-input';
import { protectedKinds } from '../protected-kinds';
import { protectedLosses } from '../protected-losses';

const name = 'protected-destroy';

/**
 * What cannot be brought back is not destroyed, replaced or forgotten, unless what it belonged to has ended by the registry,
 * or the registry or a person named it.
 *
 * The role of a service may go exactly when the registry no longer asks for it, and so may what GitHub has for an
 * environment that nobody expects.
 */
export const protectedDestroy: GateRule = {
  name,
  describes:
    'nothing of a protected kind is destroyed, replaced or forgotten but what the registry says has ended; a role of a service only when its entry is gone',
  run: (input) => {
    const lost = protectedLosses(input);
    const keys = new Set(lost.map(({ key }) => key));
    return [
      ...lost
        .filter(({ key, isMeant }) => !isMeant && !input.accepted.includes(key))
        .map(({ stack, change, key }) =>
          findingOf(
            name,
            stack,
            change,
            `must not lose ${protectedKinds[change.type]}`,
            change.kind,
            `keep it, or say by a pull request that it is meant (registry/retired.ts, registry/losses.ts); an administrator may name it: --accept ${key}`,
          ),
        ),
      ...input.accepted
        .filter((key) => !keys.has(key))
        .map((key) => ({
          check: `gate/${name}`,
          subject: `--accept ${key}`,
          rule: 'must name a destroy, replace or forget of a protected kind in these plans',
          got: key,
          remedy: 'remove it, or correct it to <stack>:<address>',
        })),
    ];
  },
};
