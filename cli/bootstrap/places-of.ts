import type { StackKind, StackPlace } from '../sandbox/stack-place';
import type { BootstrapContext } from './bootstrap-step';

/** The stacks of some kinds, kind after kind. */
export const placesOf = ({ places }: BootstrapContext, ...kinds: readonly StackKind[]): StackPlace[] =>
  kinds.flatMap((kind) => places.filter((place) => place.kind === kind));
