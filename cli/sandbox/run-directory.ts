import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A directory for one run of the sandbox, in one that git ignores. */
export function createRunDirectory(): { readonly directory: string; readonly remove: () => void } {
  const parent = resolve('.sandbox');
  mkdirSync(parent, { recursive: true });
  const directory = mkdtempSync(join(parent, 'run-'));
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
