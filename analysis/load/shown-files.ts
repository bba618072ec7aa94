import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ArtefactError } from '../artefact-error';

/** What stands beside the stacks and is none. */
const besideStacks = ['expectations.json', 'manifest.json'];

/**
 * The files of `terraform show -json` in a directory, one a stack; none where it holds synthesised output or nothing.
 *
 * @throws ArtefactError where a stack is there twice: nothing says which of them will be applied.
 */
export function shownFiles(directory: string): readonly string[] {
  const folder = join(directory, 'stacks');
  if (!existsSync(folder)) {
    return existsSync(directory)
      ? readdirSync(directory)
          .filter((name) => name.endsWith('.json') && !besideStacks.includes(name))
          .sort()
          .map((name) => join(directory, name))
      : [];
  }
  const stacks = readdirSync(folder)
    .sort()
    .map((name) => ({
      name,
      shown: ['plan.json', 'state.json'].filter((file) => existsSync(join(folder, name, file))),
      written: existsSync(join(folder, name, 'cdk.tf.json')),
    }));
  if (stacks.every(({ shown }) => shown.length === 0)) return [];
  const unclear = stacks.filter(({ shown, written }) => shown.length !== 1 || written);
  if (unclear.length > 0) {
    throw new ArtefactError(
      unclear.map(
        ({ name, shown, written }) =>
          `stack ${name}: must be one of cdk.tf.json, plan.json and state.json, as its neighbours are, got "${[...(written ? ['cdk.tf.json'] : []), ...shown].join(', ') || 'none'}"; put plans into a directory of their own`,
      ),
    );
  }
  return stacks.flatMap(({ name, shown }) => shown.map((file) => join(folder, name, file)));
}
