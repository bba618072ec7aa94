import { addressIn } from '../address-in';
import { entriesOf } from '../entries-of';
import { own } from '../own';
import type { VetRule } from '../proposal';
import { refuse } from '../refuse';

/** `moved` renames within one known type: across types a provider is asked to convert the state. */
export const plainMoves: VetRule = {
  name: 'plain-moves',
  run: ({ stack, module, main, emitted }) =>
    entriesOf(own(module, 'moved'))
      .filter((entry) => {
        const [from, to] = [addressIn(own(entry, 'from')), addressIn(own(entry, 'to'))];
        const isKnown = to !== undefined && emitted(main, to.type) !== undefined && from?.type === to.type;
        return !(isKnown && Object.keys(Object(entry)).length === 2);
      })
      .map((entry) =>
        refuse('plain-moves', stack, ['moved'], {
          rule: 'must have only from and to, two resources of one type that main makes',
          got: entry,
          remedy: 'write {"from": "type.old", "to": "type.new"}',
        }),
      ),
};
