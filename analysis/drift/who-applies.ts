import { levelOf } from '../stack-order';

/** Who brings a stack back to what was asked for: the identity that applies it, or administrators. */
export function whoApplies(stack: string): string {
  const { identity } = levelOf(stack);
  return identity === 'people' ? 'administrators' : identity;
}
