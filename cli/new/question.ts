import type { Finding } from '../../registry/finding';
import type { Platform } from '../../registry/platform';
import type { Answers } from './answers';

/** One thing that has to be known of a new service. */
export type Question = {
  readonly key: Exclude<keyof Answers, 'highRisk'>;
  readonly flag: string;
  /** What is asked at a terminal, with what may be answered. */
  readonly ask: (platform: Platform) => string;
  /** False where it does not matter for what was answered before. */
  readonly matters: (answers: Answers) => boolean;
  /** True where no answer is an answer. */
  readonly optional?: boolean;
  /** What is wrong with an answer. */
  readonly findings: (text: string, platform: Platform) => readonly Finding[];
};
