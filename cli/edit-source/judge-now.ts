import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main, sources } from '../../main';
import type { Finding } from '../../registry/finding';
import type { Platform } from '../../registry/platform';
import { stackBytes } from '../affected/stack-bytes';
import { today } from '../today';

export type JudgedNow = {
  readonly platform: Platform | undefined;
  readonly findings: readonly Finding[];
  readonly stacks: ReadonlyMap<string, Buffer>;
};

/** The repository as it is: what is wrong with it, and what it synthesises. Its own output is left alone. */
export function judgeNow(): JudgedNow {
  const directory = mkdtempSync(join(tmpdir(), 'platform-now-'));
  try {
    const outdir = join(directory, 'output');
    const { platform, findings } = main({ sources: sources(), outdir, today: today() });
    if (!platform || findings.length > 0) return { platform: undefined, findings, stacks: new Map() };
    return { platform, findings, stacks: stackBytes(outdir) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
