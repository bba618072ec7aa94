import type { StackPlace } from '../../stack-place';
import type { LifecycleContext } from '../lifecycle-case';
import type { KilledStack } from './killed-stack';

/** The stack that is killed, and what its kills have in common. */
export type Killing = LifecycleContext & {
  readonly place: StackPlace;
  readonly killed: KilledStack;
  /** How many resources it has. */
  readonly total: number;
  /** Addresses that the emulator lacks. */
  readonly notMade: ReadonlySet<string>;
  /** The next number of the seed, from 0 to below 1. */
  readonly chance: () => number;
  readonly wrong: (rule: string, got: string) => void;
};
