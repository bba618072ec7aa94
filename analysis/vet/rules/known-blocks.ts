import type { VetRule } from '../proposal';
import { refuse } from '../refuse';

const known = ['//', 'terraform', 'provider', 'resource', 'output', 'variable', 'locals', 'moved', 'import', 'removed'];

/** No `data`, `module`, `ephemeral`, `check` or anything newer: they read, run or load while Terraform plans. */
export const knownBlocks: VetRule = {
  name: 'known-blocks',
  run: ({ stack, module }) =>
    Object.keys(module)
      .filter((block) => !known.includes(block))
      .map((block) =>
        refuse('known-blocks', stack, [], {
          rule: `must have no blocks but ${known.slice(1).join(', ')}`,
          got: block,
          remedy: 'write resources only, so that nothing is read or run at plan',
        }),
      ),
};
