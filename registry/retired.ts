import type { RetiredIds } from './schema';

/** Ids that were used once. They are never given out again, because tags and names outlive what they belonged to. */
export const retired: RetiredIds = { services: [], teams: [], environments: [], accounts: [] };
