import { ArtefactError } from '../artefact-error';
import type { Blocks } from './blocks';
import { type Emitted, emittedBy } from './emitted';
import { strictJson } from './strict-json';

/** What main makes, read once. */
export type MainStacks = { readonly modules: ReadonlyMap<string, Blocks>; readonly emitted: Emitted };

/**
 * Reads the stacks of main as strictly as those that they judge.
 *
 * @throws ArtefactError when one cannot be read so.
 */
export function mainStacks(files: ReadonlyMap<string, Uint8Array>): MainStacks {
  const problems: string[] = [];
  const modules = new Map<string, Blocks>();
  for (const [stack, bytes] of files) {
    const read = strictJson(bytes);
    if ('module' in read) modules.set(stack, read.module);
    else problems.push(`stack ${stack} of main: ${read.rule}, got ${JSON.stringify(read.got)}; run npm run synth`);
  }
  if (problems.length > 0) throw new ArtefactError(problems);
  return { modules, emitted: emittedBy([...modules.values()]) };
}
