import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TerraformJson } from './terraform-json';

/** The root module of a stack as it was synthesised. */
export const stackJson = (outdir: string, stack: string): TerraformJson =>
  JSON.parse(readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8'));
