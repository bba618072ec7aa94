import { findingOf } from '../finding-of';
import type { GateRule } from '../gate-input';

/** Nothing is made or read that the synthesised stacks never make; what is left of an earlier type may go. */
export const emittedTypes: GateRule = {
  name: 'emitted-types',
  describes: 'only resource types are made that the synthesised stacks make, and nothing is read',
  run: ({ stacks, modules }) => {
    const emitted = new Set(
      [...modules.values()].flatMap(({ resources }) => [...resources.keys()].map((address) => address.split('.')[0])),
    );
    return stacks.flatMap((stack) =>
      stack.plan.resourceChanges
        .filter(({ mode, type, after }) => mode === 'data' || (after !== null && !emitted.has(type)))
        .map((change) =>
          findingOf(
            'emitted-types',
            stack,
            change,
            'must be of a type that the stacks make',
            change.mode === 'data' ? `data source ${change.type}` : change.type,
            'add the type to a module of this repository first',
          ),
        ),
    );
  },
};
