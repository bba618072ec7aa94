import type { Killing } from './killing';

/** SIGTERM while it is destroyed: Terraform ends by itself, its state holds what is left, and nobody holds the lock. */
export async function askedToStop({ synthesis, killed, total, notMade, chance, wrong }: Killing): Promise<string> {
  const { outdir } = synthesis;
  const after = 1 + Math.floor(chance() * (total / 4));
  const { killed: was, steps, code } = await killed.run(outdir, 'destroy', after, 'SIGTERM');
  const { state, imports } = await killed.recover(outdir);
  // Whoever is asked when all is done ends as if it had not been.
  const isWhole = steps === total - notMade.size;
  if (was || (code === 0 && !isWhole)) wrong('a destroy that is asked to stop must stop by itself', `exit ${code}`);
  if (state.lock) wrong('whoever stops by itself must leave no lock', state.lock.id);
  if (imports.length > 0) wrong('the state must hold what is there', imports.map(({ to }) => to).join());
  return `stopped after ${steps} of ${total}; the state holds what is left, and no lock`;
}
