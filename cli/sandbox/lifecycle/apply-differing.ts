import { differingStacks } from '../differing-stacks';
import { identityFor, identityIn } from '../identity-for';
import type { StackKind, StackPlace } from '../stack-place';
import type { Synthesis } from '../synthesis';
import type { LifecycleContext } from './lifecycle-case';

/** As an apply goes, and what people apply before what needs it; kinds of one line need nothing of each other. */
const order: readonly (readonly StackKind[])[] = [
  ['organization'],
  ['bootstrap', 'management', 'identity'],
  ['baseline'],
  ['services'],
];

export type ApplyDifferingOptions = Pick<LifecycleContext, 'runner' | 'progress'> & {
  readonly title: string;
  readonly before: Synthesis;
  readonly after: Synthesis;
  /** As whom a stack is applied, where it is not as its own identity. */
  readonly as?: (place: StackPlace) => string | undefined;
};

/** Applies every stack of AWS that differs, one line of kinds after the other. */
export async function applyDiffering({
  title,
  before,
  after,
  as,
  runner,
  progress,
}: ApplyDifferingOptions): Promise<void> {
  const differing = new Set(differingStacks(before.outdir, after.outdir));
  for (const kinds of order) {
    const places = after.places.filter(({ kind, stack }) => kinds.includes(kind) && differing.has(stack));
    await progress(
      title,
      places.map((place) => ({
        title: place.stack,
        run: async () => {
          const { resources } = await runner.apply({
            stack: place.stack,
            outdir: after.outdir,
            identity: as?.(place) ?? identityFor(place, after.expectations),
            // The first to write a state of this stack; later ones keep the way that it was reached then.
            stateRole: identityIn('platform', 'administrator', after.expectations),
          });
          return `${resources} resources in ${place.account}`;
        },
      })),
    );
  }
}
