import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes the outputs of stacks: name to text. */
export function writeOutput(directory: string, stacks: Readonly<Record<string, string>>): string {
  rmSync(directory, { recursive: true, force: true });
  for (const [name, text] of Object.entries(stacks)) {
    mkdirSync(join(directory, 'stacks', name), { recursive: true });
    writeFileSync(join(directory, 'stacks', name, 'cdk.tf.json'), text);
  }
  return directory;
}

/** A Git repository whose `cli/bin.cjs synth` runs this program, in a directory that lives as long as the tests of a file. */
export function platformRepository() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'platform-repository-')));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const git = (...args: readonly string[]): string => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
    const identity = ['-c', 'user.name=acme', '-c', 'user.email=acme@example.com', '-c', 'commit.gpgsign=false'];
    const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8', env });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  git('init', '--quiet', '--initial-branch', 'main');
  mkdirSync(join(root, 'node_modules', 'installed'), { recursive: true });
  writeFileSync(join(root, 'node_modules', 'installed', 'index.js'), 'module.exports = "installed";');
  writeFileSync(join(root, '.gitignore'), 'node_modules/\n');
  return {
    root,
    git,
    /** Commits a program that gets its output directory as its last argument. */
    commit: (program: string): void => {
      const path = join(root, 'cli', 'bin.cjs');
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, program);
      git('add', '.');
      git('commit', '--quiet', '--allow-empty', '--message', 'synth');
    },
    worktrees: (): number => git('worktree', 'list').trim().split('\n').length,
    read: (name: string): string => readFileSync(join(root, name), 'utf8'),
  };
}
