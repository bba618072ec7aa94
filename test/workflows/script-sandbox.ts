import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const repositoryRoot = join(__dirname, '..', '..');
const scripts = join(repositoryRoot, '.github', 'scripts');

export type ScriptRan = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export type ScriptSandbox = {
  readonly directory: string;
  readonly write: (path: string, text: string) => string;
  readonly read: (path: string) => string;
  /** A program of that name, first on the PATH; its body is bash. Every call is kept in `<name>.calls`. */
  readonly fake: (program: string, body: string) => void;
  readonly calls: (program: string) => string[];
  readonly run: (
    script: string,
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
    input?: string,
  ) => ScriptRan;
  /** Bash text of a workflow step. */
  readonly runText: (text: string, env?: Readonly<Record<string, string>>) => ScriptRan;
};

/** A temporary directory to run scripts of workflows in, with fakes of what talks to others; removed after the tests. */
export function scriptSandbox(): ScriptSandbox {
  const directory = mkdtempSync(join(tmpdir(), 'platform-scripts-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  if (spawnSync('jq', ['--version']).status !== 0) {
    throw new Error('jq: must be on the PATH for the scripts of workflows, got "no such program"; apt-get install jq');
  }
  const bin = join(directory, 'bin');
  const write = (path: string, text: string): string => {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  const spawned = (args: readonly string[], env: Readonly<Record<string, string>> = {}, input = ''): ScriptRan => {
    const { status, stdout, stderr } = spawnSync('bash', args, {
      cwd: directory,
      encoding: 'utf8',
      input,
      env: { PATH: `${bin}:${process.env.PATH}`, HOME: directory, RUNNER_TEMP: directory, ...env },
    });
    return { code: status, stdout, stderr };
  };
  return {
    directory,
    write,
    read: (path) => readFileSync(join(directory, path), 'utf8'),
    fake: (program, body) => {
      write(`${program}.calls`, '');
      const file = write(
        `bin/${program}`,
        `#!/usr/bin/env bash\necho "$*" >> '${directory}/${program}.calls'\n${body}\n`,
      );
      chmodSync(file, 0o755);
    },
    calls: (program) =>
      readFileSync(join(directory, `${program}.calls`), 'utf8')
        .split('\n')
        .slice(0, -1),
    run: (script, args, env, input) => spawned([join(scripts, script), ...args], env, input),
    runText: (text, env) => spawned(['--noprofile', '--norc', '-eo', 'pipefail', write('step.sh', text)], env),
  };
}
