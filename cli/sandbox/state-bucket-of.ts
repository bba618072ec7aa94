import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SandboxFailure } from './sandbox-failure';
import type { Synthesis } from './synthesis';
import type { TerraformJson } from './terraform-json';

/** The bucket that every stack of an output keeps its state in. */
export function stateBucketOf({ outdir }: Pick<Synthesis, 'outdir'>): string {
  const file = join(outdir, 'stacks', 'bootstrap', 'cdk.tf.json');
  const bucket = (JSON.parse(readFileSync(file, 'utf8')) as TerraformJson).terraform?.backend?.s3?.bucket;
  if (typeof bucket === 'string') return bucket;
  throw new SandboxFailure(
    'stack bootstrap: must keep its state in a bucket by now, got "another backend"; check accounts sync',
  );
}
