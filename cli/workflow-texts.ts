import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal';

/** The text of every workflow file of a directory; a directory without any is a mistake, and never means that there are none. */
export function workflowTexts(directory: string): ReadonlyMap<string, string> {
  if (!existsSync(directory) || !statSync(directory).isDirectory()) {
    throw new Refusal(`--workflows: must be a directory, got ${JSON.stringify(directory)}; correct the path`);
  }
  const files = readdirSync(directory).filter((file) => /\.ya?ml$/.test(file));
  if (files.length === 0) {
    throw new Refusal(
      `--workflows: must hold workflow files, got none in ${JSON.stringify(directory)}; correct the path`,
    );
  }
  return new Map(files.sort().map((file) => [file, readFileSync(join(directory, file), 'utf8')]));
}
