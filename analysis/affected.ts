import { type Applier, levelOf } from './stack-order';

/** Stacks of one level and one identity; within a batch no order is needed. */
export type AffectedLevel = {
  readonly level: number;
  readonly identity: Exclude<Applier, 'people'>;
  readonly batches: readonly (readonly string[])[];
};

export type Affected = {
  /** In the order of an apply. */
  readonly levels: readonly AffectedLevel[];
  /** Planned for review like the others, and applied by an administrator or break-glass: no pipeline applies them. */
  readonly people: readonly string[];
  /** Those of all the above that the base does not have. */
  readonly added: readonly string[];
  /** In the base only. What they hold has no plan here: their state must be empty. */
  readonly vanished: readonly string[];
};

/**
 * A matrix makes at most 256 jobs.
 *
 * @see https://docs.github.com/en/actions/reference/limits
 */
const mostJobs = 256;

/**
 * Stacks whose synthesised bytes are not those of the base, as a workflow plans them.
 *
 * @param base name of each stack to its bytes, before
 * @param head the same, after
 * @throws ArtefactError for a stack whose place in the order is not known, whether it differs or not.
 */
export function affected(base: ReadonlyMap<string, Buffer>, head: ReadonlyMap<string, Buffer>): Affected {
  for (const stack of base.keys()) levelOf(stack);
  const differing = [...head].flatMap(([stack, bytes]) => {
    const place = levelOf(stack);
    return base.get(stack)?.equals(bytes) ? [] : [{ stack, ...place }];
  });
  differing.sort((a, b) => (a.stack < b.stack ? -1 : 1));
  const groups = new Map<string, Omit<AffectedLevel, 'batches'> & { readonly stacks: string[] }>();
  for (const { stack, level, identity } of differing) {
    if (level === null || identity === 'people') continue;
    const key = `${level} ${identity}`;
    const group = groups.get(key) ?? { level, identity, stacks: [] };
    group.stacks.push(stack);
    groups.set(key, group);
  }
  return {
    levels: [...groups.values()]
      .sort((a, b) => a.level - b.level || (a.identity < b.identity ? -1 : 1))
      .map(({ stacks, ...group }) => ({ ...group, batches: inBatches(stacks) })),
    people: differing.flatMap(({ stack, identity }) => (identity === 'people' ? [stack] : [])),
    added: differing.flatMap(({ stack }) => (base.has(stack) ? [] : [stack])),
    vanished: [...base.keys()].filter((stack) => !head.has(stack)).sort(),
  };
}

const inBatches = (stacks: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(stacks.length / mostJobs) }, (_, batch) =>
    stacks.slice(batch * mostJobs, (batch + 1) * mostJobs),
  );
