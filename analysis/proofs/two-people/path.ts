import type { ModelRole } from '../../model';
import type { Door } from './door';
import type { Keys } from './keys';
import type { Power } from './power';

/** One way to write permissions: a role that can, and who comes through the door at the beginning of the way. */
export type Path = Keys & {
  /** The role that writes. */
  readonly role: string;
  readonly arn: string;
  readonly account: string;
  readonly powers: readonly Power[];
  /** The role that the door opens, where it is another one: it acts as the first. */
  readonly entered: ModelRole;
  readonly door: Door;
};
