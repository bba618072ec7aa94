import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { StackFiles } from '../../analysis/vet';
import { Refusal } from '../refusal';

/**
 * Writes `stacks/<name>/cdk.tf.json` of each stack and nothing else, in one step.
 *
 * The bytes are those that were judged, not read again: a file may have changed since.
 *
 * @throws Refusal when something is there already; Terraform would read it too.
 */
export function writeVetted(out: string, files: StackFiles, stacks: readonly string[]): void {
  const target = resolve(out);
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found !== undefined && !(found.isDirectory() && readdirSync(target).length === 0)) {
    throw new Refusal(`--out: must be an empty directory, or none yet, got "${out}"; name another`);
  }
  const fresh = temporaryBeside(target, out);
  try {
    mkdirSync(join(fresh, 'stacks'));
    for (const stack of stacks) {
      const bytes = files.get(stack);
      if (bytes === undefined) continue;
      mkdirSync(join(fresh, 'stacks', stack));
      writeFileSync(join(fresh, 'stacks', stack, 'cdk.tf.json'), bytes, { flag: 'wx' });
    }
    chmodSync(fresh, 0o755);
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
}

function temporaryBeside(target: string, out: string): string {
  try {
    return mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refusal(`--out: must be in a directory that can be written, got "${code}" for ${out}; name another`);
  }
}
