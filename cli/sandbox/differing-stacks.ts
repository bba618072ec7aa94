import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stacks whose Terraform is not the same byte for byte in two outputs, those that only one of them has included. */
export function differingStacks(before: string, after: string): string[] {
  const stacks = new Set([before, after].flatMap((outdir) => readdirSync(join(outdir, 'stacks'))));
  return [...stacks].filter((stack) => read(before, stack) !== read(after, stack)).sort();
}

function read(outdir: string, stack: string): string | undefined {
  try {
    return readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8');
  } catch {
    return undefined;
  }
}
