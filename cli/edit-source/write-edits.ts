import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal';
import type { Edit } from './edit';

/**
 * Writes all edits or none: each file is replaced in one step, and what was written is taken back when one cannot be.
 * A signal that comes in between waits until the last of them.
 *
 * @throws Refusal where a file is no longer what the edit was made from.
 */
export function writeEdits(root: string, edits: readonly Edit[]): void {
  for (const { path, before } of edits) {
    if (now(root, path) === before) continue;
    throw new Refusal(`${path}: must be as it was when the command began, got "another text"; run the command again`);
  }
  const written: Edit[] = [];
  for (const signal of signals) process.on(signal, later);
  try {
    for (const edit of edits) {
      written.push(edit);
      put(root, edit.path, edit.after);
    }
  } catch (error) {
    for (const { path, before } of written) put(root, path, before);
    throw new Refusal(
      `files: must be writable, got ${JSON.stringify((error as Error).message)}; nothing was written, correct this and run the command again`,
    );
  } finally {
    for (const signal of signals) process.off(signal, later);
  }
}

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
const later = () => {};

function put(root: string, path: string, text: string | undefined): void {
  const file = join(root, path);
  if (text === undefined) {
    rmSync(file, { force: true });
    return;
  }
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  const temporary = `${file}.${process.pid}.new`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

const now = (root: string, path: string) =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
