import { own } from '../own';
import type { VetRule } from '../proposal';
import { providerOf } from '../provider-of';
import { refuse } from '../refuse';

/** A type of resource that main never makes may read files, run programs or ask hosts while it is planned. */
export const knownTypes: VetRule = {
  name: 'known-types',
  run: ({ stack, module, main, emitted }) =>
    Object.keys(own(module, 'resource') ?? {})
      .filter((type) => providerOf(main, type) === undefined || emitted(main, type) === undefined)
      .map((type) =>
        refuse('known-types', stack, ['resource', type], {
          rule: 'must be of a type that main makes, by a provider of this stack',
          got: type,
          remedy: 'merge the first one of a type alone; it is planned on main',
        }),
      ),
};
