import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../registry/finding';

/**
 * States that Terraform wrote into the output: a synthesis replaces the output as a whole, and what they say exists
 * would be forgotten.
 */
export const stateInOutput = (outdir: string): Finding[] =>
  foldersIn(join(outdir, 'stacks')).flatMap((stack) =>
    filesIn(join(outdir, 'stacks', stack))
      .filter((name) => name.startsWith('terraform.tfstate'))
      .map((name) => ({
        check: 'state-in-output',
        subject: `stack ${stack}`,
        rule: 'the output must hold no state, because it is replaced as a whole',
        got: name,
        remedy: `move it to a directory of its own, such as by-hand/${stack}, and run Terraform there as docs/bootstrap.md says`,
      })),
  );

const foldersIn = (directory: string) => list(directory, (entry) => entry.isDirectory());
const filesIn = (directory: string) => list(directory, (entry) => entry.isFile());

function list(directory: string, keep: (entry: { isDirectory(): boolean; isFile(): boolean }) => boolean): string[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .filter(keep)
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
