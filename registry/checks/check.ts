import type { Finding } from '../finding';
import type { Parsed } from '../load-platform';
import type { Platform } from '../platform';

/** What a check may look at: the values as they were written, and the platform that follows from them. */
export type CheckInput = { readonly parsed: Parsed; readonly platform: Platform };

/** One cross-entry rule. Says everything that is wrong, never throws, and depends on no other check. */
export type Check = { readonly name: string; readonly run: (input: CheckInput) => Finding[] };
