import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../main';
import type { Finding } from '../../registry/finding';
import type { Sources } from '../../registry/load-platform';
import { stackBytes } from '../affected/stack-bytes';

/** The bytes of every stack as these sources make them, or what is wrong with them; the output of the repository is left alone. */
export function synthesisedStacks(
  sources: Sources,
  today: string,
): { readonly stacks: ReadonlyMap<string, Buffer>; readonly findings: readonly Finding[] } {
  const directory = mkdtempSync(join(tmpdir(), 'platform-move-'));
  try {
    const outdir = join(directory, 'out');
    const { findings } = main({ sources, outdir, today });
    return { findings, stacks: findings.length > 0 ? new Map() : stackBytes(outdir) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
