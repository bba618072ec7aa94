import { addressIn } from '../address-in';
import { entriesOf } from '../entries-of';
import { expressionsIn } from '../expressions-in';
import { own } from '../own';
import type { VetRule } from '../proposal';
import { refuse } from '../refuse';

/** An import names a resource of this stack and an id that is written out: no `for_each`, provider or expression. */
export const literalImports: VetRule = {
  name: 'literal-imports',
  run: ({ stack, module }) =>
    entriesOf(own(module, 'import'))
      .filter((entry) => {
        const to = addressIn(own(entry, 'to'));
        const id = own(entry, 'id');
        const isHere = to !== undefined && own(own(own(module, 'resource'), to.type), to.name) !== undefined;
        const isLiteral = typeof id === 'string' && expressionsIn(id).length === 0;
        return !(isHere && isLiteral && Object.keys(Object(entry)).length === 2);
      })
      .map((entry) =>
        refuse('literal-imports', stack, ['import'], {
          rule: 'must have only an id that is written out and, as to, a resource of this stack',
          got: entry,
          remedy: 'write {"to": "type.name", "id": "…"}',
        }),
      ),
};
