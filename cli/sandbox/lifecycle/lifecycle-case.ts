import type { Finding } from '../../../registry/finding';
import type { AccountClients } from '../account-clients';
import type { NotEmulated } from '../not-emulated';
import type { Progress } from '../progress';
import type { Emulated } from '../session';
import type { Applied, StackRunner } from '../stack-runner';
import type { Synthesis, Synthesise } from '../synthesis';

/** What an event in the life of a platform begins with: everything is applied, and nothing is left to do. */
export type LifecycleContext = {
  readonly synthesis: Synthesis;
  readonly applied: ReadonlyMap<string, Applied>;
  readonly synthesise: Synthesise;
  readonly runner: StackRunner;
  readonly clients: AccountClients;
  readonly progress: Progress;
  readonly emulated: Emulated;
  readonly stateBucket: string;
  /** What of every stack is not applied. */
  readonly leftOut: readonly NotEmulated[];
  /** A place of its own, which is kept when something is found. */
  readonly directory: string;
};

export type LifecycleResult = {
  readonly findings: readonly Finding[];
  /** What is applied afterwards; the next event begins with it. */
  readonly synthesis: Synthesis;
};

/** An event in the life of a platform, made for real in the emulator. */
export type LifecycleCase = (context: LifecycleContext) => Promise<LifecycleResult>;
