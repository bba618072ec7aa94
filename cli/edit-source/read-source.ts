import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal';

/** A file of the repository as it is now. */
export function readSource(root: string, path: string): string {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch (error) {
    throw new Refusal(
      `${path}: must be a file that can be read, got "${(error as NodeJS.ErrnoException).code}"; put it back`,
    );
  }
}
