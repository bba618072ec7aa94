import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const repository = join(__dirname, '../..');
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

/** A fork of the repository, to be broken. */
function fork(): string {
  const directory = mkdtempSync(join(tmpdir(), 'fork-'));
  for (const source of sources) cpSync(join(repository, source), join(directory, source), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(directory, 'node_modules'));
  return directory;
}

const run = (directory: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/bin.cjs', ...args], {
    cwd: directory,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined },
  });
  return { status, stdout, stderr };
};

describe('platform synth', () => {
  const directory = fork();
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(directory, file), change(readFileSync(join(repository, file), 'utf8')));
  const restore = (file: string) => cpSync(join(repository, file), join(directory, file));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('prints a table of stacks and a summary, without colour in a pipe', () => {
    const { status, stdout, stderr } = run(directory, 'synth');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^stack {2,}account {2,}resources {2}roles\n-+ /);
    expect(stdout).toMatch(
      /\n\d+ services, \d+ environments, \d+ accounts: \d+ stacks, \d+ resources, \d+ roles in cdktf\.out\n/,
    );
    expect(stdout).not.toContain('\u001b[');
  });

  it.each([
    {
      name: 'fails when an entry names an unknown team',
      file: 'registry/services/payments-api.ts',
      change: (text: string) => text.replace("'payments'", "'paymets'"),
      says: 'service payments-api: team must be one of registry/teams.ts, got "paymets"; use "payments" or add the team\n1 finding, nothing was written\n',
    },
    {
      name: 'fails when the lock is no JSON',
      file: 'environments/lock.json',
      change: () => '{ "accounts": ',
      says: /^sources: every file must load, got "environments\/lock\.json: [^\n]+"; correct the file that it names\n$/,
    },
    {
      name: 'fails when an entry is no TypeScript',
      file: 'registry/services/ledger.ts',
      change: () => 'export default defineService({',
      says: /^sources: every file must load, got "registry\/services\/ledger\.ts:\d+:\d+: ERROR: [^\n]+"; correct the file that it names\n$/,
    },
  ])('$name, with one line, exit 1, and the output left as it was', ({ file, change, says }) => {
    const before = readFileSync(join(directory, 'cdktf.out/manifest.json'), 'utf8');
    edit(file, change);
    const { status, stdout, stderr } = run(directory, 'synth');
    restore(file);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    if (typeof says === 'string') expect(stderr).toBe(says);
    else expect(stderr).toMatch(says);
    expect(readFileSync(join(directory, 'cdktf.out/manifest.json'), 'utf8')).toBe(before);
  });

  it('answers in JSON', () => {
    const { stacks } = JSON.parse(run(directory, 'synth', '--json').stdout);
    expect(stacks).toContainEqual(expect.objectContaining({ stack: 'organization', roles: 0 }));
  });

  it('could not run where it may not write, and says so in one line', () => {
    const { status, stderr } = run(directory, 'synth', '--outdir', '/dev/null/out');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^platform: [^\n]+\n$/);
  });

  it('suggests the command that was meant', () => {
    const { status, stderr } = run(directory, 'sinth');
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean synth?');
    expect(existsSync(join(directory, 'cdktf.out'))).toBe(true);
  });
});
