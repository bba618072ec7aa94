import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArtefactError } from '../artefact-error';
import type { EvidenceFile } from './evidence-file';

/**
 * Everything that lies in a directory of collected evidence, by name; whether it is a chain is not judged here.
 *
 * @throws ArtefactError for a directory or file that cannot be read.
 */
export function readEvidence(directory: string): readonly EvidenceFile[] {
  const attempt = <Value>(what: string, read: () => Value): Value => {
    try {
      return read();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new ArtefactError([
        `evidence ${what}: must be there to be read, got ${JSON.stringify(code ?? 'an error')}; collect it with .github/scripts/collect-evidence.sh, or name its directory`,
      ]);
    }
  };
  return attempt(directory, () => readdirSync(directory))
    .sort()
    .map((name) => ({ name, bytes: attempt(join(directory, name), () => readFileSync(join(directory, name))) }));
}
