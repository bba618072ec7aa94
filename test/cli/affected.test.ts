import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { affected } from '../../cli/affected';
import { platformRepository, writeOutput } from './affected/platform-repository';
import { runAsyncCommand } from './run-async-command';

const { root, commit } = platformRepository();
const run = (...args: string[]) => runAsyncCommand(affected, root, ...args);

describe('platform affected', () => {
  beforeEach(() => {
    writeOutput(join(root, 'base'), { bootstrap: '1', 'services-pay-prod': '1', audit: '1', 'services-gone': '1' });
    writeOutput(join(root, 'cdktf.out'), { bootstrap: '2', 'services-pay-prod': '2', audit: '1', 'github-pay': '1' });
  });

  it('lists what differs from a directory, how, and who applies it', async () => {
    expect(await run('--base', 'base')).toEqual({
      code: 0,
      stderr: '',
      stdout: `stack              how       level  applied by
-----------------  --------  -----  -------------------------------
services-pay-prod  differs   3      services-apply
github-pay         new       4      services-apply
bootstrap          differs   -      an administrator or break-glass
services-gone      vanished  -      -

4 of 5 stacks differ from base
next: see that the state of each vanished stack is empty, and that environments/retired.ts lists it
`,
    });
  });

  it('prints the matrix of a workflow as JSON', async () => {
    expect(JSON.parse((await run('--base', 'base', '--json')).stdout)).toEqual({
      levels: [
        { level: 3, identity: 'services-apply', batches: [['services-pay-prod']] },
        { level: 4, identity: 'services-apply', batches: [['github-pay']] },
      ],
      people: ['bootstrap'],
      added: ['github-pay'],
      vanished: ['services-gone'],
    });
  });

  it('compares with a commit', async () => {
    commit(`
      const { mkdirSync, writeFileSync } = require('node:fs');
      const folder = process.argv.at(-1) + '/stacks/audit';
      mkdirSync(folder, { recursive: true });
      writeFileSync(folder + '/cdk.tf.json', '1');
    `);
    const { code, stdout } = await run('--base', 'main');
    expect(code).toBe(0);
    expect(stdout).toContain(
      '3 of 4 stacks differ from main\nnext: open a pull request, which plans them for review; new ones get no plan before main knows them; an administrator or break-glass applies what no pipeline may\n',
    );
  });

  it('says that nothing differs', async () => {
    expect((await run('--base', 'cdktf.out')).stdout).toMatch(
      /^nothing differs: 4 stacks are those of cdktf\.out, byte for byte\n/,
    );
  });

  it.each<{ name: string; args: string[]; spoil?: () => void; says: RegExp }>([
    {
      name: 'an unknown ref',
      args: ['--base', 'nowhere'],
      says: /^--base: must be a directory of output or a commit of this repository, got "nowhere"; [^\n]+\n$/,
    },
    {
      name: 'a directory without stacks',
      args: ['--base', 'node_modules'],
      says: /^directory node_modules: must be synthesised output with [^\n]+, got "no stacks"; [^\n]+\n$/,
    },
    {
      name: 'no output',
      args: ['--base', 'base', '--dir', 'nowhere'],
      says: /^directory nowhere: must be synthesised output with [^\n]+\n$/,
    },
    {
      name: 'a stack without its file',
      args: ['--base', 'base'],
      spoil: () => rmSync(join(root, 'base', 'stacks', 'audit', 'cdk.tf.json')),
      says: /^stack audit file cdk\.tf\.json: must be a file that can be read, got "ENOENT" in base; [^\n]+\n$/,
    },
    {
      name: 'a stack of unknown order',
      args: ['--base', 'base'],
      spoil: () => writeOutput(join(root, 'base'), { pay: '1' }),
      says: /^stack "pay": must have a name that the order of applies knows, got "pay"; [^\n]+\n$/,
    },
  ])('refuses $name with exit 2', async ({ args, spoil, says }) => {
    spoil?.();
    const { code, stdout, stderr } = await run(...args);
    expect(stderr).toMatch(says);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
