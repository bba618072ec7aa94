import { levelOf } from '../../analysis/stack-order';

/** Stacks of a change, cut where the order of an apply has its middle: one before it, what it holds, and what comes after. */
export type ByLevel = {
  readonly top: string;
  readonly middle: readonly [string, string, ...string[]];
  readonly bottom: readonly [string, ...string[]];
};

/** Undefined where a change does not go through three levels, with two stacks in the middle: then nothing can be missing there. */
export function byLevel(stacks: readonly string[]): ByLevel | undefined {
  const at = (wanted: number) => stacks.filter((stack) => levelOf(stack).level === wanted).sort();
  const [[top], [first, second, ...others], [own, ...rest]] = [at(0), at(2), at(3)];
  if (top === undefined || first === undefined || second === undefined || own === undefined) return undefined;
  return { top, middle: [first, second, ...others], bottom: [own, ...rest] };
}
