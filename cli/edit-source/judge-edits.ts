import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../registry/finding';
import { stackBytes } from '../affected/stack-bytes';
import { Refusal } from '../refusal';
import type { Edit } from './edit';

export type Judged = {
  readonly findings: readonly Finding[];
  /** The lock with what the edits decide; there only when nothing was found. */
  readonly lock?: string;
  /** What the edited sources synthesise, by stack; empty when something was found. */
  readonly stacks: ReadonlyMap<string, Buffer>;
};

/** What a synthesis needs of the repository. */
const folders = [
  'analysis',
  'cli',
  'environments',
  'expectations',
  'modules',
  'policies',
  'registry',
  'stacks',
] as const;
const files = ['main.ts', 'package.json', 'tsconfig.json'] as const;
const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/**
 * Checks and synthesises the repository with the edits in it, in a copy: the repository itself is only read.
 *
 * The copy is gone afterwards, also after a failure and on Ctrl-C, of which the process then ends.
 */
export async function judgeEdits(root: string, edits: readonly Edit[]): Promise<Judged> {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'platform-edit-')));
  const stop = new AbortController();
  const asked: NodeJS.Signals[] = [];
  const handler = (signal: NodeJS.Signals) => {
    asked.push(signal);
    stop.abort();
  };
  for (const signal of signals) process.on(signal, handler);
  try {
    for (const name of [...folders, ...files]) cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(realpathSync(join(root, 'node_modules')), join(copy, 'node_modules'));
    for (const { path, after } of edits) {
      if (after === undefined) rmSync(join(copy, path));
      else writeFileSync(join(copy, path), after);
    }
    const [outdir, answer] = [join(copy, 'output'), join(copy, 'answer.json')];
    const said = await ended(join(copy, 'cli/edit-source/judge-copy.cjs'), [outdir, answer], copy, stop.signal);
    if (asked.length > 0 || !existsSync(answer)) {
      const got = asked[0] ?? said.split('\n').find((line) => line.includes('Error')) ?? said;
      throw new Refusal(
        `sources: must load with the edits in them, got ${JSON.stringify(got.trim())}; nothing was written`,
      );
    }
    const { findings, lock } = JSON.parse(readFileSync(answer, 'utf8')) as Omit<Judged, 'stacks'>;
    if (lock === undefined) return { findings, stacks: new Map() };
    return { findings, lock, stacks: stackBytes(outdir) };
  } finally {
    rmSync(copy, { recursive: true, force: true });
    for (const signal of signals) process.off(signal, handler);
    // Whoever waits for this process learns that it was stopped, and by what.
    if (asked[0]) process.kill(process.pid, asked[0]);
  }
}

function ended(program: string, args: readonly string[], cwd: string, signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'], signal });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += String(chunk);
    });
    child.once('error', (error) => {
      errors += error.message;
      if (child.pid === undefined) resolve(errors);
    });
    child.once('close', () => resolve(errors));
  });
}
