import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal';

/** The bytes of every stack that a directory of output holds; a stack without them is a refusal, not an absence. */
export function stackBytes(directory: string): ReadonlyMap<string, Buffer> {
  const names = stacksIn(directory);
  if (names.length === 0) {
    throw new Refusal(
      `directory ${directory}: must be synthesised output with stacks/<name>/cdk.tf.json, got "no stacks"; run npm run synth, or name its directory`,
    );
  }
  return new Map(names.sort().map((name) => [name, bytesOf(directory, name)]));
}

function stacksIn(directory: string): string[] {
  try {
    return readdirSync(join(directory, 'stacks'));
  } catch {
    return [];
  }
}

function bytesOf(directory: string, name: string): Buffer {
  try {
    return readFileSync(join(directory, 'stacks', name, 'cdk.tf.json'));
  } catch (error) {
    throw new Refusal(
      `stack ${name} file cdk.tf.json: must be a file that can be read, got "${(error as NodeJS.ErrnoException).code}" in ${directory}; run npm run synth again`,
    );
  }
}
