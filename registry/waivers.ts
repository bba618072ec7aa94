import type { Waiver } from './schema';

/** Findings that somebody has accepted, with the reason, an owner and an end. */
export const waivers: readonly Waiver[] = [];
