import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../refusal';
import { terraformError } from '../sandbox/terraform-error';
import type { Values } from './values';

/**
 * Lets go of the lock with exactly this id: Terraform refuses when another has taken its place meanwhile.
 *
 * Only the backend is needed for it, so that no provider is fetched.
 *
 * @throws Refusal with what Terraform says.
 * @see https://developer.hashicorp.com/terraform/cli/commands/force-unlock
 */
export function forceUnlock(backend: Values, id: string, env: NodeJS.ProcessEnv): void {
  const binary = env.TERRAFORM_BINARY_NAME || 'terraform';
  const cwd = mkdtempSync(join(tmpdir(), 'unlock-'));
  try {
    writeFileSync(join(cwd, 'main.tf.json'), JSON.stringify({ terraform: { backend: { s3: backend } } }));
    for (const args of [
      ['init', '-input=false', '-no-color'],
      ['force-unlock', '-force', id],
    ]) {
      const { error, status, stdout, stderr } = spawnSync(binary, args, { cwd, env, encoding: 'utf8' });
      if (error === undefined && status === 0) continue;
      const reason = error?.message ?? terraformError(`${stdout}${stderr}`) ?? `exit ${status}`;
      throw new Refusal(
        `${binary} ${args[0]}: must let go of the lock ${id}, got ${JSON.stringify(reason)}; see who holds it now`,
      );
    }
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
