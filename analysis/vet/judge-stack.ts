import type { Finding } from '../../registry/finding';
import type { MainStacks } from './main-stacks';
import { refuse } from './refuse';
import { rules } from './rules';
import { strictJson } from './strict-json';

/** What is wrong with one stack of a pull request; undefined when main knows none of its name. */
export function judgeStack(stack: string, bytes: Uint8Array, { modules, emitted }: MainStacks): Finding[] | undefined {
  const main = modules.get(stack);
  if (main === undefined) return undefined;
  const read = strictJson(bytes);
  return 'module' in read
    ? rules.flatMap(({ run }) => run({ stack, module: read.module, main, emitted }))
    : [refuse('strict-json', stack, [], { ...read, remedy: 'write it as npm run synth does' })];
}
