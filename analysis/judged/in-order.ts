import type { Applier } from '../stack-order';

type Placed = {
  readonly stack: string;
  readonly identity: Exclude<Applier, 'people'>;
  readonly level: number;
  readonly onlyDestroys: boolean;
};

/** One job for each, in this order. */
const identities: readonly Placed['identity'][] = ['guardrails-apply', 'services-apply'];

/**
 * Stacks in the order of an apply, each with the number of its step.
 *
 * By identity, because each is one approval; then by level; those that only take away come last, in the reverse order,
 * so that nothing is taken away under what still stands on it.
 */
export function inOrder<Stack extends Placed>(stacks: readonly Stack[]): (Stack & { readonly order: number })[] {
  const place = ({ identity, level, onlyDestroys }: Placed) => [
    identities.indexOf(identity),
    onlyDestroys ? 1 : 0,
    onlyDestroys ? -level : level,
  ];
  const compare = (a: Placed, b: Placed) => {
    const other = place(b);
    return place(a).reduce((found, each, index) => found || each - (other[index] ?? 0), 0);
  };
  const sorted = [...stacks].sort((a, b) => compare(a, b) || (a.stack < b.stack ? -1 : 1));
  const steps = sorted.filter((stack, index) => {
    const before = sorted[index - 1];
    return before === undefined || compare(before, stack) !== 0;
  });
  return sorted.map((stack) => ({ ...stack, order: steps.findIndex((step) => compare(step, stack) === 0) }));
}
