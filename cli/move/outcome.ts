import type { Lock } from '../../environments/schema';
import type { Finding } from '../../registry/finding';
import type { MoveRequest } from './move-request';

/** One service, one environment, two accounts: `from` is the one that it leaves, `to` the one that it moves to. */
export type Move = {
  readonly step: MoveRequest['step'];
  readonly service: string;
  readonly environment: string;
  readonly from: string;
  readonly to: string;
};

/** A move with the lock that records it, or why there is none. */
export type PlannedMove =
  | { readonly move: Move; readonly lock: Lock; readonly findings: readonly [] }
  | { readonly move: undefined; readonly findings: readonly Finding[] };
