import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { outputOfRef } from '../../../cli/affected/output-of-ref';
import { stackBytes } from '../../../cli/affected/stack-bytes';
import { platformRepository, writeOutput } from './platform-repository';

const { root, commit, git, worktrees, read } = platformRepository();
const writes = (text: string) => `
const { mkdirSync, writeFileSync } = require('node:fs');
const folder = process.argv.at(-1) + '/stacks/audit';
mkdirSync(folder, { recursive: true });
writeFileSync(folder + '/cdk.tf.json', ${JSON.stringify(text)} + require('installed'));
`;
const audit = (directory: string) => stackBytes(directory).get('audit')?.toString();

describe('the output of a commit', () => {
  jest.setTimeout(60_000);
  beforeAll(() => {
    commit(writes('before '));
    git('tag', 'v1');
    commit(writes('after '));
  });

  it('is made by the code of that commit with the packages installed here, and nothing of it stays', async () => {
    let used = '';
    const text = await outputOfRef('v1', root, (directory) => {
      used = directory;
      return audit(directory);
    });
    expect(text).toBe('before installed');
    expect(await outputOfRef('HEAD', root, audit)).toBe('after installed');
    expect(existsSync(used)).toBe(false);
    expect(worktrees()).toBe(1);
    expect(git('status', '--short')).toBe('');
  });

  it.each(['nowhere', '--help', 'HEAD:cli/bin.cjs', '', 'HEAD HEAD'])('refuses the ref %j in one line', async (ref) => {
    await expect(outputOfRef(ref, root, audit)).rejects.toThrow(
      `--base: must be a directory of output or a commit of this repository, got ${JSON.stringify(ref)}; git fetch origin main, or name another`,
    );
  });

  it('says why a commit does not synthesise, and removes its worktree', async () => {
    commit('console.error("service pay: must be whole, got \\"half\\"; write it"); process.exit(1);');
    await expect(outputOfRef('HEAD', root, audit)).rejects.toThrow(
      '--base HEAD: npm run synth must succeed there, got "service pay: must be whole, got \\"half\\"; write it"; ',
    );
    expect(worktrees()).toBe(1);
  });

  it('removes the worktree when what reads the output fails', async () => {
    const failing = () => {
      throw new Error('no');
    };
    await expect(outputOfRef('v1', root, failing)).rejects.toThrow('no');
    expect(worktrees()).toBe(1);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('removes the worktree on %s, and ends by it', async (signal) => {
    const marks = join(root, 'node_modules', signal);
    mkdirSync(marks);
    // It never ends by itself, and says where it runs.
    commit(`
      require('node:fs').writeFileSync(${JSON.stringify(join(marks, 'tree'))}, process.cwd());
      setInterval(() => {}, 1000);
    `);
    writeOutput(join(root, 'cdktf.out'), { audit: '{}' });
    const started = new Promise<void>((resolve) => {
      const watcher = watch(marks, () => {
        if (!existsSync(join(marks, 'tree')) || read(`node_modules/${signal}/tree`) === '') return;
        watcher.close();
        resolve();
      });
    });
    const command = join(__dirname, '../../../cli/bin.cjs');
    const child = spawn(process.execPath, [command, 'affected', '--base', 'HEAD'], { cwd: root, stdio: 'ignore' });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, by) => resolve(by)));
    await started;
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(existsSync(read(`node_modules/${signal}/tree`))).toBe(false);
    expect(worktrees()).toBe(1);
  });
});
