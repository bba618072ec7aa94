import type { Finding } from '../../registry/finding';
import type { AccountClients } from './account-clients';
import type { AffectedInAws } from './affected-in-aws';
import type { ByLevel } from './by-level';
import type { CallRecorder } from './call-recorder';
import type { FirstOnGitlab } from './first-on-gitlab';
import type { Pipeline } from './pipeline';
import type { Progress } from './progress';
import type { Synthesis } from './synthesis';

export type ApplyRunOptions = {
  readonly proposed: Synthesis;
  /** The stacks that the change touches. */
  readonly levels: AffectedInAws;
  readonly stacks: ByLevel;
  readonly change: Pick<FirstOnGitlab, 'id' | 'issuerHost'>;
  /** Digest of each stack that the pull request showed; that of the first below the middle was of another text. */
  readonly reviewed: Readonly<Record<string, string>>;
  readonly pipeline: Pipeline;
  readonly recorder: CallRecorder;
  readonly clients: AccountClients;
  readonly progress: Progress;
  readonly stateBucket: string;
  readonly directory: string;
  readonly said: (fine: string, found: readonly Finding[]) => string;
};
