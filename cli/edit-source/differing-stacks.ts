import { affected } from '../../analysis/affected';

export type Differing = {
  /** In the order of an apply; those that people apply come last. */
  readonly stacks: readonly string[];
  readonly people: readonly string[];
  readonly added: readonly string[];
};

/** The stacks whose Terraform an edit changes. */
export function differingStacks(before: ReadonlyMap<string, Buffer>, after: ReadonlyMap<string, Buffer>): Differing {
  const { levels, people, added } = affected(before, after);
  return { stacks: [...levels.flatMap(({ batches }) => batches.flat()), ...people], people, added };
}
