import { argumentPaths } from '../argument-paths';
import type { VetRule } from '../proposal';
import { refuse } from '../refuse';
import { resourcesOf } from '../resources-of';

/** An argument that main never writes for a type may name a file, a host or another provider's credentials. */
export const knownArguments: VetRule = {
  name: 'known-arguments',
  run: ({ stack, module, main, emitted }) =>
    resourcesOf(module).flatMap(({ type, name, block }) => {
      const known = emitted(main, type)?.paths;
      if (known === undefined) return [];
      const unknown = argumentPaths(block).filter((path) => !known.has(JSON.stringify(path)));
      // What stands within an unknown argument is unknown for that reason alone.
      return unknown
        .filter((path) => path.length === 1 || known.has(JSON.stringify(path.slice(0, -1))))
        .map((path) =>
          refuse('known-arguments', stack, ['resource', `${type}.${name}`], {
            rule: 'must have only arguments that main writes for this type',
            got: path.join('.'),
            remedy: 'merge the first use of an argument alone; it is planned on main',
          }),
        );
    }),
};
