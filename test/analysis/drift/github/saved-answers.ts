import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes answers and their manifest as the workflow that collects them does. */
export function savedAnswers(directory: string, bodies: Readonly<Record<string, unknown>>): string {
  mkdirSync(directory, { recursive: true });
  const manifest = Object.entries(bodies).map(([path, body], index) => {
    const file = `${index}.json`;
    const text = typeof body === 'number' ? 'null' : `${JSON.stringify(body, null, 2)}\n`;
    writeFileSync(join(directory, file), text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { path, file, sha256, status: typeof body === 'number' ? body : 200 };
  });
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(manifest));
  return directory;
}
