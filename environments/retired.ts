import type { RetiredStack } from './schema';

/** Stacks that may be missing from the output, each with the evidence that its state was empty. */
export const retiredStacks: readonly RetiredStack[] = [];
