import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StackFiles } from '../../analysis/vet';
import type { Finding } from '../../registry/finding';
import { Refusal } from '../refusal';
import { openStack } from './open-stack';

/** A name becomes a folder and goes into commands; `grammar` of `environments/schema.ts`, with a length. */
const grammar = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const longest = 100;
const isName = (name: string) => grammar.test(name) && name.length <= longest;

type Stacks = {
  readonly files: StackFiles;
  /** Stacks that are not what they are called; names that no stack may have are in the findings alone. */
  readonly refused: readonly string[];
  readonly findings: readonly Finding[];
};

/**
 * Every `stacks/<name>/cdk.tf.json` of a directory, and a finding for each that is not what it is called.
 *
 * No link is followed and nothing else is read, however many files lie beside it.
 *
 * @throws Refusal when the directory is no synthesised output.
 */
export function readStacks(directory: string, subject: string): Stacks {
  const folder = join(directory, 'stacks');
  if (kindOf(folder) !== 'directory') {
    throw new Refusal(
      `${subject}: must be synthesised output with stacks/<name>/cdk.tf.json, got "${kindOf(folder)}" at ${folder}; run npm run synth, or name its directory`,
    );
  }
  const files = new Map<string, Uint8Array>();
  const findings: Finding[] = [];
  const refuse = (name: string, rule: string, got: string) =>
    findings.push({ check: 'stack-files', subject: `stack ${name}`, rule, got, remedy: 'remove it from the output' });
  for (const name of readdirSync(folder).sort()) {
    if (!isName(name)) {
      refuse(name, `must have a name in lower-case kebab of at most ${longest} characters`, name);
      continue;
    }
    const kind = kindOf(join(folder, name));
    if (kind !== 'directory') {
      refuse(name, 'must be a directory', kind);
      continue;
    }
    const opened = openStack(join(folder, name, 'cdk.tf.json'));
    if ('bytes' in opened) files.set(name, opened.bytes);
    else refuse(name, 'cdk.tf.json must be a regular file of at most 64 MiB', opened.refused);
  }
  const refused = findings.flatMap(({ subject: found }) => found.slice('stack '.length)).filter(isName);
  return { files, refused, findings };
}

function kindOf(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'nothing';
  if (found.isSymbolicLink()) return 'a link';
  return found.isDirectory() ? 'directory' : found.isFile() ? 'a file' : 'something else';
}
