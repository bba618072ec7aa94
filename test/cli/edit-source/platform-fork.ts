import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ran } from '../run-command';

const repository = join(__dirname, '../../..');
const sources = [
  'main.ts',
  'package.json',
  'tsconfig.json',
  'environments',
  'registry',
  'policies',
  'expectations',
  'modules',
  'stacks',
  'analysis',
  'cli',
];

/** A fork of the repository to run commands in, which lives as long as the tests of a file. */
export function platformFork() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'fork-')));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  for (const source of sources) cpSync(join(repository, source), join(root, source), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  const env = {
    ...process.env,
    FORCE_COLOR: undefined,
    TMPDIR: realpathSync(mkdtempSync(join(tmpdir(), 'fork-tmp-'))),
  };
  afterAll(() => rmSync(env.TMPDIR, { recursive: true, force: true }));
  return {
    run: (...args: string[]): Ran => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/bin.cjs', ...args], {
        cwd: root,
        encoding: 'utf8',
        env,
      });
      return { code: status ?? -1, stdout, stderr };
    },
    /** Begins a command, and ends it with a signal as soon as it judges its copy. */
    interrupt: async (signal: NodeJS.Signals, ...args: string[]): Promise<NodeJS.Signals | null> => {
      const child = spawn(process.execPath, ['cli/bin.cjs', ...args], { cwd: root, env, stdio: 'ignore' });
      const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, by) => resolve(by)));
      const look = setInterval(() => {
        if (readdirSync(env.TMPDIR).some((name) => name.startsWith('platform-edit-'))) child.kill(signal);
      }, 5);
      const by = await ended;
      clearInterval(look);
      return by;
    },
    /** What a command left behind beside the repository. */
    left: (): string[] => readdirSync(env.TMPDIR).filter((name) => name.startsWith('platform-')),
    read: (path: string) => readFileSync(join(root, path), 'utf8'),
    write: (path: string, text: string) => writeFileSync(join(root, path), text),
    /** Every file that a command may change, by its path. */
    texts: (): Readonly<Record<string, string>> =>
      Object.fromEntries(
        ['registry', 'registry/services', 'environments'].flatMap((folder) =>
          readdirSync(join(root, folder), { withFileTypes: true })
            .filter((each) => each.isFile())
            .map(({ name }) => [`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')]),
        ),
      ),
  };
}
