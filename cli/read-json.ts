import { readFileSync } from 'node:fs';
import { Refusal } from './refusal';

/** A JSON file, or a refusal that says which file and why; undefined when there is none. */
export function readJson(path: string, subject: string): unknown {
  const text = read(path, subject);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw new Refusal(`${subject}: must be whole JSON, got ${JSON.stringify(reason)} in ${path}; write it again`);
  }
}

function read(path: string, subject: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Refusal(`${subject}: must be a file that can be read, got "${code}" of ${path}; correct the path`);
  }
}
