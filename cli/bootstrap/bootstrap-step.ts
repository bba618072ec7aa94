import type { Lock, Organization } from '../../environments/schema';
import type { StackPlace } from '../sandbox/stack-place';
import type { Action } from './action';

/** What is known when a step begins. */
export type BootstrapContext = {
  readonly manage: Organization['manage'];
  readonly lock: Lock;
  /** The stacks of AWS in the output. */
  readonly places: readonly StackPlace[];
  /** Whether a stack is another file than the one that was applied last. */
  readonly changed: (stack: string) => boolean;
};

/** A step of the first run of an organisation. */
export type BootstrapStep = {
  /** Permanent: a run that was interrupted is resumed by it. */
  readonly id: string;
  readonly title: string;
  /** Why it stands where it stands, for the person who is asked to let it go. */
  readonly why: string;
  /** Whose session its commands need: an administrator of the management account, or `administrator` of the platform account. */
  readonly session: 'first' | 'administrator';
  /** What to do now, phase after phase; what one phase holds may be done at once. Asked anew after each phase. */
  readonly phases: readonly ((context: BootstrapContext) => readonly Action[])[];
};
