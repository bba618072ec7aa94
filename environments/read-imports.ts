import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';

/**
 * What lies in `environments/imports/`, by the name of the file and unchecked; nothing where there is no such directory.
 * A file that is no JSON stands for its text, which the schema refuses.
 */
export const readImports = (directory = join(__dirname, 'imports')): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    filesIn(directory)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [parse(file).name, parsed(readFileSync(join(directory, file), 'utf8'))]),
  );

function filesIn(directory: string): string[] {
  try {
    return readdirSync(directory).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
