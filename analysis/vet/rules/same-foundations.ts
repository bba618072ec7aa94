import { firstDifference } from '../first-difference';
import { own } from '../own';
import type { VetRule } from '../proposal';
import { refuse } from '../refuse';

const blocks = ['terraform', 'provider', 'variable', 'locals'];

/**
 * Providers, backend, variables and locals are main's: they say which programs run, which hosts they talk to and as which role.
 *
 * One that is missing differs too: Terraform would guess it.
 */
export const sameFoundations: VetRule = {
  name: 'same-foundations',
  run: ({ stack, module, main }) =>
    blocks.flatMap((block) => {
      const difference = firstDifference(own(module, block), own(main, block), [block]);
      return difference === undefined
        ? []
        : [
            refuse('same-foundations', stack, [difference.path.join('.')], {
              rule: 'must be what main makes of this stack',
              got: difference.got,
              remedy: 'merge this change alone; it is planned on main',
            }),
          ];
    }),
};
