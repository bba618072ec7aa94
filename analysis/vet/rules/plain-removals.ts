import { isDeepStrictEqual } from 'node:util';
import { addressIn } from '../address-in';
import { entriesOf } from '../entries-of';
import { own } from '../own';
import type { VetRule } from '../proposal';
import { refuse } from '../refuse';

/** `removed` forgets or destroys a known resource; it can hold a provisioner, which runs a program. */
export const plainRemovals: VetRule = {
  name: 'plain-removals',
  run: ({ stack, module, main, emitted }) =>
    entriesOf(own(module, 'removed'))
      .filter((entry) => {
        const from = addressIn(own(entry, 'from'));
        const lifecycle = own(entry, 'lifecycle');
        const isPlain = [true, false].some((destroy) => isDeepStrictEqual(lifecycle, { destroy }));
        const isKnown = from !== undefined && emitted(main, from.type) !== undefined;
        return !(isKnown && isPlain && Object.keys(Object(entry)).length === 2);
      })
      .map((entry) =>
        refuse('plain-removals', stack, ['removed'], {
          rule: 'must have only from, a resource of a type that main makes, and lifecycle.destroy',
          got: entry,
          remedy: 'write {"from": "type.name", "lifecycle": {"destroy": false}}',
        }),
      ),
};
