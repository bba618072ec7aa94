import { join } from 'node:path';
import { hasChanges } from '../../../../analysis/judged/has-changes';
import { killedStack } from './killed-stack';
import type { Killing } from './killing';
import { recoveredAs } from './recovered-as';

/** SIGKILL as in a first run, where the state is a file that may be cut off: recovered, applied, and gone again. */
export async function killedWithFile(killing: Killing): Promise<string> {
  const { synthesis, place, directory, total, chance, wrong } = killing;
  const own = killedStack({ ...killing, directory: join(directory, 'file') }, place, 'file');
  const { steps } = await own.run(synthesis.outdir, 'apply', 1 + Math.floor(chance() * total * 0.7));
  const {
    imports,
    state: { isCutOff },
  } = await own.recover(synthesis.outdir);
  if (isCutOff) own.moveStateAside();
  const after = imports.length === 0 ? synthesis : recoveredAs(killing, imports).synthesis;
  const { code, error } = await own.run(after.outdir, 'apply');
  if (code !== 0) wrong('the apply after a recovery must converge', error ?? `exit ${code}`);
  if (hasChanges(await own.plan(synthesis.outdir))) wrong('a second plan must be empty', 'changes');
  const gone = await own.run(synthesis.outdir, 'destroy');
  if (gone.code !== 0) wrong('a destroy must end', gone.error ?? `exit ${gone.code}`);
  const where = isCutOff ? ' in the middle of writing the state' : '';
  return `killed after ${steps} of ${total}${where}, ${imports.length} imported, converged`;
}
