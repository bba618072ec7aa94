import { isDeepStrictEqual } from 'node:util';
import { addressIn } from '../address-in';
import type { EmittedType } from '../emitted';
import { metaArguments } from '../meta-arguments';
import { own } from '../own';
import type { VetRule } from '../proposal';
import { refuse } from '../refuse';
import { resourcesOf } from '../resources-of';

/** Programs, connections and generated blocks: not even where main had them. */
const never = ['provisioner', 'connection', 'dynamic'];

/** `lifecycle`, `provider`, `count` and `for_each` are as main writes them for the type; `depends_on` may name others here. */
export const metaArgumentsAsMain: VetRule = {
  name: 'meta-arguments-as-main',
  run: ({ stack, module, main, emitted }) => {
    const declared = own(module, 'resource');
    const isHere = (value: unknown) => {
      const address = addressIn(value);
      return address !== undefined && own(own(declared, address.type), address.name) !== undefined;
    };
    const holds = (name: string, value: unknown, known: EmittedType | undefined): boolean => {
      const values = known?.meta.get(name) ?? [];
      if (never.includes(name) || values.length === 0) return false;
      if (name === 'depends_on') return Array.isArray(value) && value.every(isHere);
      return values.some((each) => isDeepStrictEqual(each, value));
    };
    return resourcesOf(module).flatMap(({ type, name: resource, block }) =>
      metaArguments
        .filter((name) => Object.hasOwn(block, name) && !holds(name, block[name], emitted(main, type)))
        .map((name) =>
          refuse('meta-arguments-as-main', stack, ['resource', `${type}.${resource}`, name], {
            rule: never.includes(name) ? 'must not be used' : 'must be as main writes it for this type',
            got: block[name],
            remedy: never.includes(name) ? 'write resources only' : 'merge this change alone; it is planned on main',
          }),
        ),
    );
  },
};
