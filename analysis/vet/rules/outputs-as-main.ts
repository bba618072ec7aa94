import { isDeepStrictEqual } from 'node:util';
import { isBlocks } from '../blocks';
import { own } from '../own';
import type { VetRule } from '../proposal';
import { refuse } from '../refuse';

/** Outputs have main's names and all that main says of them; only the value may be another. A plan prints it. */
export const outputsAsMain: VetRule = {
  name: 'outputs-as-main',
  run: ({ stack, module, main }) => {
    const outputs = own(module, 'output');
    const found = (place: readonly string[], got: unknown) =>
      refuse('outputs-as-main', stack, place, {
        rule: 'must be an output that main has, with nothing changed but its value',
        got,
        remedy: 'merge this change alone; it is planned on main',
      });
    if (outputs === undefined) return [];
    if (!isBlocks(outputs)) return [found(['output'], outputs)];
    return Object.entries(outputs).flatMap(([name, output]) => {
      const known = own(own(main, 'output'), name);
      const isSame =
        isBlocks(output) && isBlocks(known) && isDeepStrictEqual({ ...output, value: 0 }, { ...known, value: 0 });
      return isSame ? [] : [found(['output', name], output)];
    });
  },
};
