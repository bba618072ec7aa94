import { existsSync, linkSync, rmSync, writeFileSync } from 'node:fs';
import { Refusal } from '../refusal';

/**
 * Writes a file that is not there yet, whole or not at all.
 *
 * @throws Refusal when something is there: it would be taken for what was written now.
 */
export function writeNew(path: string, text: string): void {
  const fresh = `${path}.${process.pid}.new`;
  try {
    if (existsSync(path)) throw new Refusal(`--out: must be a new file, got "${path}"; remove it, or name another`);
    writeFileSync(fresh, text, { flag: 'wx' });
    // Unlike a rename it replaces nothing.
    linkSync(fresh, path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new Refusal(
      `--out: must be a new file in a directory that can be written, got "${code}" for ${path}; name another`,
    );
  } finally {
    rmSync(fresh, { force: true });
  }
}
