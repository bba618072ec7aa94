import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** More than the largest stack of a large organisation; a file beyond it is no stack. */
const limit = 64 * 1024 * 1024;

type Opened = { readonly bytes: Uint8Array } | { readonly refused: string };

/** The bytes of a regular file that is no link, or what it is instead. Nothing is opened that could block or act. */
export function openStack(path: string): Opened {
  let file: number;
  try {
    // O_NONBLOCK, because opening a pipe would wait for who writes into it.
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return { refused: code === 'ELOOP' ? 'a link' : code === 'ENOENT' ? 'no such file' : code };
  }
  try {
    const found = fstatSync(file);
    if (!found.isFile()) return { refused: 'no regular file' };
    if (found.size > limit) return { refused: `${found.size} bytes` };
    const bytes = readFileSync(file);
    return bytes.length > limit ? { refused: `${bytes.length} bytes` } : { bytes };
  } finally {
    closeSync(file);
  }
}
