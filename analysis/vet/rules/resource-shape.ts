import type { Finding } from '../../../registry/finding';
import { isBlocks } from '../blocks';
import { own } from '../own';
import type { VetRule } from '../proposal';
import { refuse } from '../refuse';

const identifier = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/**
 * Resources are type, then name, then arguments.
 *
 * Terraform takes lists on each of these levels as well; a second way to write the same would need a second judge.
 */
export const resourceShape: VetRule = {
  name: 'resource-shape',
  run: ({ stack, module }) => {
    const unfit = (place: readonly string[], got: unknown): Finding =>
      refuse('resource-shape', stack, place, {
        rule: 'must be resources by type, then by name, then their arguments',
        got,
        remedy: 'write them as npm run synth does',
      });
    const resource = own(module, 'resource');
    if (resource === undefined) return [];
    if (!isBlocks(resource)) return [unfit(['resource'], resource)];
    return Object.entries(resource).flatMap(([type, names]) =>
      isBlocks(names)
        ? Object.entries(names).flatMap(([name, block]) =>
            isBlocks(block) && identifier.test(name) ? [] : [unfit(['resource', `${type}.${name}`], block)],
          )
        : [unfit(['resource', type], names)],
    );
  },
};
