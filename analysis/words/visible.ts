import { writtenOut } from './written-out';

/**
 * Whatever does not show as itself: controls, line ends, every space but the plain one, marks that are invisible or turn
 * the text around, and what Unicode has not assigned.
 */
const invisible = /(?! )[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu;

/** Text of someone else on one line, with everything that a reader could not see written as `\uXXXX`. */
export const visible = (text: string): string => text.replace(invisible, writtenOut);
