import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { survivorLine } from '../../cli/mutate/survivor-line';
import { synthesisedDirectory } from './synthesised-directory';

const { directory } = synthesisedDirectory();
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/bin.cjs', 'mutate', ...args], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

describe('platform mutate', () => {
  jest.setTimeout(120_000);

  it('shows what noticed the mutants of a trust policy, and exits 0 when all were noticed', () => {
    const { status, stdout, stderr } = run('--dir', directory, '--only', 'role network_deploy in pay-dev, trust');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/\ntrust +\d+ +\d+ +0 +trust \d+\n/);
    expect(status).toBe(0);
  });

  it('says as JSON which proof noticed each mutant', () => {
    const { stdout } = run('--dir', directory, '--only', 'role network_deploy in pay-dev, trust', '--json');
    const { mutants } = JSON.parse(stdout) as { mutants: { mutation: string; killedBy: string }[] };
    expect(mutants).toContainEqual({
      kind: 'trust',
      subject: 'role network_deploy in pay-dev, trust',
      statement: 'OneJobOfOneRepository',
      mutation: 'Principal "*"',
      killedBy: 'trust',
    });
  });

  it.each([
    { name: 'a directory that is no output', args: ['--dir', '/nowhere'], said: /\/nowhere/ },
    {
      name: 'a document that nobody wrote',
      args: ['--only', 'role of nobody'],
      said: /^--only: must be part of the name of a document, /,
    },
    { name: 'no threads', args: ['--workers', '0'], said: /must be a whole number above 0/ },
  ])('refuses $name with exit 2', ({ args, said }) => {
    const { status, stderr } = run('--dir', directory, ...args);
    expect(stderr).toMatch(said);
    expect(status).toBe(2);
  });

  it('refuses an output without expectations with exit 2', () => {
    rmSync(join(directory, 'expectations.json'));
    const { status, stderr } = run('--dir', directory);
    expect(stderr).toMatch(/^expectations: must be in .*run npm run synth, because without it no proof can run\n$/);
    expect(status).toBe(2);
  });

  it('names a survivor on one line', () => {
    expect(
      survivorLine({
        kind: 'identity policy',
        subject: 'role pay_deploy in pay-dev',
        statement: 'EcsOwnServices',
        mutation: 'the removal of the statement',
        killedBy: null,
      }),
    ).toBe(
      'role pay_deploy in pay-dev, statement EcsOwnServices: a proof must notice the removal of the statement, got "no failure"; add a question to a proof, or remove the statement if nothing needs it',
    );
  });
});
