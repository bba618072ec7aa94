import { isDeepStrictEqual } from 'node:util';
import { argumentPaths } from './argument-paths';
import type { Blocks } from './blocks';
import { metaArguments } from './meta-arguments';
import { own } from './own';
import { providerOf } from './provider-of';
import { resourcesOf } from './resources-of';

/** What main writes for one type of resource. */
export type EmittedType = {
  /** Paths of arguments, as JSON. */
  readonly paths: ReadonlySet<string>;
  /** Values of meta-arguments, by name. */
  readonly meta: ReadonlyMap<string, readonly unknown[]>;
};

/** By source of the provider, then by type: one name may be a type of two providers. */
export type Emitted = (main: Blocks, type: string) => EmittedType | undefined;

/** What the stacks of main hold anywhere, to hold a pull request to it. */
export function emittedBy(modules: readonly Blocks[]): Emitted {
  const types = new Map<string, { paths: Set<string>; meta: Map<string, unknown[]> }>();
  for (const module of modules) {
    for (const { type, block } of resourcesOf(module)) {
      const key = keyOf(module, type);
      const known = types.get(key) ?? { paths: new Set(), meta: new Map() };
      types.set(key, known);
      for (const path of argumentPaths(block)) known.paths.add(JSON.stringify(path));
      for (const name of metaArguments) {
        const value = own(block, name);
        const values: readonly unknown[] = known.meta.get(name) ?? [];
        // `prevent_destroy` on a thousand buckets is one value.
        if (value === undefined || values.some((each) => isDeepStrictEqual(each, value))) continue;
        known.meta.set(name, [...values, value]);
      }
    }
  }
  return (main, type) => types.get(keyOf(main, type));
}

const keyOf = (module: Blocks, type: string) => JSON.stringify([providerOf(module, type) ?? 'none', type]);
