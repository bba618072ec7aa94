import type { Block } from './stack';

/** The blocks of one name inside a resource: Terraform takes one without a list around it, and a plan shows it in one. */
export function nestedBlocks(written: unknown): readonly Block[] {
  if (written === undefined || written === null) return [];
  return (Array.isArray(written) ? written : [written]).filter(
    (block): block is Block => typeof block === 'object' && block !== null && !Array.isArray(block),
  );
}
