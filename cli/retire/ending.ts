import type { Finding } from '../../registry/finding';
import type { Platform } from '../../registry/platform';
import type { Edit } from '../edit-source/edit';

/** What an end is decided from. */
export type EndInput = {
  readonly platform: Platform;
  /** A file of the repository as it is. */
  readonly read: (path: string) => string;
};

/** An end as edits of the sources, or why it must not be. */
export type Ending = {
  readonly findings: readonly Finding[];
  readonly edits: readonly Edit[];
  /** What ends, in words. */
  readonly says: string;
  /** What comes after the pull request and its apply. */
  readonly later: readonly string[];
};
