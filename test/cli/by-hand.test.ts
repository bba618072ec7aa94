import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sessionName } from '../../cli/bootstrap/session-name';
import { byHand } from '../../cli/by-hand';
import { main, sources } from '../../main';
import { runAsyncCommand } from './run-async-command';

const directory = mkdtempSync(join(tmpdir(), 'by-hand-'));
beforeAll(() => {
  main({ sources: sources(), outdir: join(directory, 'cdktf.out'), today: '2026-01-01' });
});
afterAll(() => rmSync(directory, { recursive: true }));
const run = (...args: string[]) => runAsyncCommand(byHand, directory, ...args);

describe('platform by-hand', () => {
  it.each([
    ['bootstrap', /role\/platform\/administrator/],
    ['management', /role\/platform\/administrator/],
    ['identity-payments-dev', /role\/OrganizationAccountAccessRole/],
  ])('applies %s as whoever holds it, and shows every command', async (stack, role) => {
    const { code, stdout } = await run('apply', stack, '--dry-run');
    expect(code).toBe(0);
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(`-chdir=by-hand/${stack} init -input=false -reconfigure`);
    expect(lines[2]).toMatch(role);
    expect(existsSync(join(directory, 'by-hand'))).toBe(false);
  });

  it('takes another role and another way to the state when they are named', async () => {
    const { stdout } = await run(
      ...['apply', 'services-payments-dev', '--dry-run', '--state-profile', 'administrator'],
      ...['--as', 'arn:aws:iam::210987000959:role/platform/break-glass'],
    );
    expect(stdout).toContain('-backend-config=profile=administrator');
    expect(stdout).toContain('-var=identity=arn:aws:iam::210987000959:role/platform/break-glass');
  });

  it('reads outputs as nobody in particular', async () => {
    for (const stack of ['management', 'organization']) {
      const { stdout } = await run('output', stack, '--dry-run');
      expect(stdout.trim().split('\n').at(-1)).toBe(`terraform -chdir=by-hand/${stack} output -json`);
    }
  });

  it('answers with the outputs alone, so that they can be written to a file', () => {
    const bin = join(directory, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(
      join(bin, 'terraform'),
      '#!/bin/sh\ncase "$2" in output) echo "{}" ;; *) echo "Initializing" ;; esac\n',
    );
    chmodSync(join(bin, 'terraform'), 0o755);
    const program = join(__dirname, '../../cli/bin.cjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'by-hand', 'output', 'organization'], {
      cwd: directory,
      env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
      encoding: 'utf8',
    });
    rmSync(join(directory, 'by-hand'), { recursive: true });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '{}\n' });
    expect(stderr).toContain('Initializing');
  });

  it.each([
    [['destroy', 'management'], 'command: must be one of plan, apply, output, got "destroy"'],
    [['plan', 'managment'], 'did you mean management?'],
    [['plan', 'github-payments'], 'stack: must be one of AWS'],
    [['apply', 'services-payments-dev'], 'must be one that people apply'],
    [['apply', 'organization'], 'must be one that people apply'],
    [['plan', 'management', '--state-profile', 'a b'], '--state-profile: must be the name of a profile'],
  ])('refuses %j in one line', async (args, message) => {
    const { code, stderr, stdout } = await run(...args, '--dry-run');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('refuses a stack whose only state is a file of the first run', async () => {
    const place = join(directory, 'by-hand', 'management');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'local_override.tf.json'), '{}');
    const { code, stderr } = await run('plan', 'management', '--dry-run');
    rmSync(join(directory, 'by-hand'), { recursive: true });
    expect(code).toBe(2);
    expect(stderr).toContain('must have its state in the bucket');
  });

  it.each([
    ['person', 'person'],
    ['first last', 'first-last'],
    ['a', 'a-'],
    ["o'hara$(id)", 'o-hara--id-'],
  ])('names the session of %j so that STS takes it', (name, session) => {
    expect(sessionName(name)).toBe(session);
  });
});
