import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArtefactError } from '../../../analysis/artefact-error';
import { load } from '../../../analysis/load';
import type { Model } from '../../../analysis/model';

/** Root modules by name of stack; text is written as it is. */
export type Written = Readonly<Record<string, object | string>>;

/** Loads what is written here as if it had been synthesised. */
export function loadStacks(stacks: Written): Model {
  const directory = mkdtempSync(join(tmpdir(), 'platform-stacks-'));
  try {
    for (const [name, stack] of Object.entries(stacks)) {
      mkdirSync(join(directory, 'stacks', name), { recursive: true });
      const text = typeof stack === 'string' ? stack : JSON.stringify(stack);
      writeFileSync(join(directory, 'stacks', name, 'cdk.tf.json'), text);
    }
    return load(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** What is wrong with an artefact, line by line; fails when nothing is. */
export function problemsOf(loading: () => Model): readonly string[] {
  try {
    loading();
  } catch (error) {
    if (error instanceof ArtefactError) return error.problems;
    throw error;
  }
  throw new Error('the artefact was understood');
}
