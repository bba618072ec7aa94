import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The lock of providers that the fork committed, for the providers that a stack needs; undefined where there is none yet. */
export function providerLock(outdir: string, stack: string): string | undefined {
  const file = join(outdir, 'stacks', stack, 'cdk.tf.json');
  if (!existsSync(file)) return undefined;
  const { terraform } = JSON.parse(readFileSync(file, 'utf8')) as {
    terraform: { required_providers: Record<string, unknown> };
  };
  const lock = `.github/providers/${Object.keys(terraform.required_providers).sort().join('-')}.lock.hcl`;
  return existsSync(lock) ? lock : undefined;
}
