import { visible } from './visible';

/** Untrusted text for a terminal: controls and invisible marks are written out, so that it cannot rewrite the screen. */
export const plainText = (text: string): string => visible(JSON.stringify(text).slice(1, -1));
