import type { Finding } from '../../registry/finding';
import type { History } from './history';

/** One rule that the whole history must keep. */
export type ApprovalRule = {
  readonly name: string;
  /** The sentence that holds, for people. */
  readonly describes: string;
  readonly run: (history: History) => Finding[];
};
