import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export type MeasuredProofs = { readonly seconds: number; readonly memory: number; readonly failures: number };

/** Proves an output in a process of its own, so that time and memory are those of `platform prove` alone. */
export function measureProofs(outdir: string): MeasuredProofs | undefined {
  const start = performance.now();
  const { stdout } = spawnSync(
    process.execPath,
    [join(__dirname, '..', 'bin.cjs'), 'prove', '--json', '--dir', outdir],
    { encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const seconds = (performance.now() - start) / 1000;
  if (stdout === '') return undefined;
  const { memory, proofs } = JSON.parse(stdout) as { memory: number; proofs: { failures: unknown[] }[] };
  return { seconds, memory, failures: proofs.reduce((sum, { failures }) => sum + failures.length, 0) };
}
