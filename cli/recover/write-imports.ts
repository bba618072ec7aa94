import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recovery } from '../../environments/schema';

/** Writes what the next apply imports: a reader, or a crash, finds the old file or the new one, whole. */
export function writeImports(directory: string, recovery: Recovery): string {
  const path = join(directory, `${recovery.stack}.json`);
  const temporary = `${path}.${process.pid}.new`;
  mkdirSync(directory, { recursive: true });
  writeFileSync(temporary, `${JSON.stringify(recovery, null, 2)}\n`);
  renameSync(temporary, path);
  return path;
}
