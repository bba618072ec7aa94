import { isDeepStrictEqual } from 'node:util';
import type { Killing } from './killing';
import { type RecoveredAs, recoveredAs } from './recovered-as';

/** How often one stack is killed in a row. */
export const kills = 20;

/** SIGKILL time after time while it is made: each is recovered as a person would, and none but the last file is kept. */
export async function killedInARow(
  killing: Killing,
): Promise<{ readonly last: RecoveredAs | undefined; readonly said: string }> {
  const { synthesis, killed, total, notMade, chance, wrong } = killing;
  const said: string[] = [];
  let last: RecoveredAs | undefined;
  for (let round = 0; round < kills; round += 1) {
    const { outdir } = last?.synthesis ?? synthesis;
    // Never so late that it could end before it is killed.
    const after = 1 + Math.floor(chance() * total * 0.7);
    const { killed: was, steps, code, error } = await killed.run(outdir, 'apply', after);
    if (!was && code !== 0) wrong('an apply after a recovery must not fail by itself', error ?? `exit ${code}`);
    // Where everything is there already, nothing can have been made.
    const whole = last?.recovery.imports.length === total - notMade.size ? last.recovery : undefined;
    const { imports, missing } = whole ? { ...whole, missing: [] } : await killed.recover(outdir);
    said.push(`${steps}/${imports.length}`);
    for (const { address, verdict } of missing)
      if ('left' in verdict) wrong(`${address} must be told for certain`, verdict.left);
    const held = await killed.unlock(outdir);
    // One that was killed when all was done has let go of it already.
    if (was && !held && (await isLeft(killing, outdir))) wrong('a killed apply must leave its lock', 'none');
    if (imports.length === 0 || isDeepStrictEqual(imports, last?.recovery.imports)) continue;
    last = recoveredAs(killing, imports);
  }
  return { last, said: `steps before the kill/imports after it: ${said.join(' ')}` };
}

async function isLeft({ killed, notMade }: Killing, outdir: string): Promise<boolean> {
  const { missing } = await killed.recover(outdir);
  return missing.some(({ address }) => !notMade.has(address));
}
