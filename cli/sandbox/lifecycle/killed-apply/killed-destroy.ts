import type { Killing } from './killing';

/** SIGKILL while it is destroyed: once the lock is let go of, the same destroy ends. */
export async function killedDestroy({ synthesis: { outdir }, killed, total, chance, wrong }: Killing): Promise<string> {
  const { killed: was, steps } = await killed.run(outdir, 'destroy', 1 + Math.floor(chance() * (total / 4)));
  await killed.unlock(outdir);
  const { code, error } = await killed.run(outdir, 'destroy');
  if (code !== 0) wrong('a destroy after a kill must end', error ?? `exit ${code}`);
  return `${was ? `killed after ${steps} of ${total}` : 'ended before the kill'}, then to its end`;
}
