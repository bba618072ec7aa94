import type { Change } from './put';

/** One thing that a rule refuses, with a twin of it that it takes. */
export type Case = {
  readonly rule: string;
  readonly name: string;
  /** `organization` unless it is said. */
  readonly stack?: string;
  /** Changes that main has too. */
  readonly both?: Change[];
  /** What the pull request changes. */
  readonly deny: Change[];
  /** The same, so that it may pass. */
  readonly allow?: Change[];
  /** Part of a finding. */
  readonly says: string;
};
