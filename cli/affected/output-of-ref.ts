import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../refusal';

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/** A hook of the repository has no say in a worktree that nobody works in. */
const withoutHooks = ['-c', 'core.hooksPath=/dev/null'] as const;

/**
 * What a commit synthesises, by its own code in a worktree of its own; the packages are those installed here.
 *
 * @param use is given the directory of the output, which is gone afterwards, as the worktree is: also after a failure
 * and on Ctrl-C.
 */
export async function outputOfRef<Result>(
  ref: string,
  root: string,
  use: (directory: string) => Result,
): Promise<Result> {
  const commit = await commitOf(ref, root);
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'platform-base-')));
  const tree = join(parent, 'tree');
  const stop = new AbortController();
  const asked: NodeJS.Signals[] = [];
  const handler = (signal: NodeJS.Signals) => {
    asked.push(signal);
    stop.abort();
  };
  for (const signal of signals) process.on(signal, handler);
  try {
    await run('git', [...withoutHooks, 'worktree', 'add', '--quiet', '--detach', tree, commit], root, stop.signal, ref);
    if (!existsSync(join(tree, 'node_modules'))) symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    const output = join(parent, 'output');
    await run(process.execPath, ['cli/bin.cjs', 'synth', '--outdir', output], tree, stop.signal, ref);
    return use(output);
  } finally {
    // The children have ended, so that nothing is written behind what is removed.
    rmSync(parent, { recursive: true, force: true });
    await run('git', ['worktree', 'prune'], root, undefined, ref);
    for (const signal of signals) process.off(signal, handler);
    // Whoever waits for this process learns that it was stopped, and by what.
    if (asked[0]) process.kill(process.pid, asked[0]);
  }
}

async function commitOf(ref: string, root: string): Promise<string> {
  const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const { code, said } = await ended('git', asked, root);
  const [commit = ''] = said.split('\n').filter((line) => /^[0-9a-f]{40,64}$/.test(line));
  if (code !== 0 || !commit) {
    throw new Refusal(
      `--base: must be a directory of output or a commit of this repository, got ${JSON.stringify(ref)}; git fetch origin main, or name another`,
    );
  }
  return commit;
}

async function run(
  command: string,
  args: readonly string[],
  cwd: string,
  signal: AbortSignal | undefined,
  ref: string,
): Promise<void> {
  const { code, said } = await ended(command, args, cwd, signal);
  if (code === 0) return;
  const [first = `exit ${code}`] = said.split('\n').filter(Boolean);
  const what = command === 'git' ? 'git worktree' : 'npm run synth';
  throw new Refusal(
    `--base ${ref}: ${what} must succeed there, got ${JSON.stringify(first)}; name a commit that synthesises with the packages installed here`,
  );
}

/** Both streams together, because a command that fails says why on either. */
function ended(
  command: string,
  args: readonly string[],
  cwd: string,
  signal?: AbortSignal,
): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      cwd,
      env: withoutGit(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal }),
    });
    let errors = '';
    let output = '';
    child.stderr.on('data', (chunk) => {
      errors += String(chunk);
    });
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
    });
    child.once('error', (error) => {
      errors += error.message;
      // Without a process there is nothing that closes.
      if (child.pid === undefined) resolve({ code: null, said: errors });
    });
    child.once('close', (code) => resolve({ code, said: errors + output }));
  });
}

/** Within a hook Git points every command at the repository and index of the hook. */
const withoutGit = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
