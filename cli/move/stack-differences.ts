import { levelOf } from '../../analysis/stack-order';

/** What an apply of one stack would do, by address. */
export type StackDifference = {
  readonly stack: string;
  readonly adds: readonly string[];
  readonly changes: readonly string[];
  readonly destroys: readonly string[];
};

type Output = ReadonlyMap<string, Buffer>;

/** The stacks that two outputs disagree about, in the order in which they are applied, with every resource that differs. */
export function stackDifferences(before: Output, after: Output): StackDifference[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((stack) => difference(stack, resourcesIn(before.get(stack)), resourcesIn(after.get(stack))))
    .filter(({ adds, changes, destroys }) => adds.length + changes.length + destroys.length > 0)
    .sort((a, b) => (levelOf(a.stack).level ?? -1) - (levelOf(b.stack).level ?? -1) || (a.stack < b.stack ? -1 : 1));
}

function difference(
  stack: string,
  old: ReadonlyMap<string, string>,
  fresh: ReadonlyMap<string, string>,
): StackDifference {
  const addresses = [...fresh.keys()];
  return {
    stack,
    adds: addresses.filter((address) => !old.has(address)),
    changes: addresses.filter((address) => old.has(address) && old.get(address) !== fresh.get(address)),
    destroys: [...old.keys()].filter((address) => !fresh.has(address)),
  };
}

function resourcesIn(bytes: Buffer | undefined): ReadonlyMap<string, string> {
  if (bytes === undefined) return new Map();
  const { resource = {} } = JSON.parse(bytes.toString('utf8')) as {
    resource?: Record<string, Record<string, unknown>>;
  };
  return new Map(
    Object.entries(resource).flatMap(([type, named]) =>
      Object.entries(named).map(([name, attributes]): [string, string] => [
        `${type}.${name}`,
        JSON.stringify(attributes),
      ]),
    ),
  );
}
