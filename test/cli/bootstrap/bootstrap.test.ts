import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { bootstrap } from '../../../cli/bootstrap';
import { assertSession } from '../../../cli/bootstrap/assert-session';
import { steps } from '../../../cli/bootstrap/steps';
import { main } from '../../../main';
import { fixtureSources } from '../../fixtures/fixture-sources';
import { fixtureToday } from '../../fixtures/fixture-today';
import { singleAccountSources } from '../../fixtures/single-account-sources';
import { runAsyncCommand } from '../run-async-command';

const directory = mkdtempSync(join(tmpdir(), 'bootstrap-command-'));
beforeAll(() => {
  main({ sources: fixtureSources(), outdir: join(directory, 'cdktf.out'), today: fixtureToday });
});
afterAll(() => rmSync(directory, { recursive: true }));
const run = (...args: string[]) => runAsyncCommand(bootstrap, directory, ...args);
const administrator = 'arn:aws:iam::111122223333:role/OrganizationAdmin';

describe('platform bootstrap', () => {
  it('prints every step in order with its reason, whose session it needs, and its commands', async () => {
    const { code, stdout } = await run('--dry-run', '--administrator', administrator);
    expect(code).toBe(0);
    for (const [index, { title, why }] of steps.entries())
      expect(stdout).toContain(`# ${index + 1}. ${title}\n# ${why}\n# as `);
    expect(stdout).toContain(`-var=identity=${administrator}`);
    expect(stdout).toContain('npx platform accounts sync\nnpx platform lock\nnpx platform synth\n');
    expect(stdout.indexOf('bootstrap apply')).toBeLessThan(stdout.indexOf('bootstrap init -migrate-state'));
  });

  it('does nothing in an organisation that is not managed here, where the first two-person apply is a service', () => {
    const { lock } = singleAccountSources().environments;
    const actions = steps.flatMap(({ phases }) =>
      phases.flatMap((phase) => phase({ manage: 'none', lock, places: [], changed: () => false })),
    );
    expect(actions.map((action) => action.do)).not.toContain('activate');
    expect(actions.map((action) => action.do)).not.toContain('accounts-sync');
    expect(actions).toContainEqual({
      do: 'people',
      what: expect.arrayContaining([expect.stringMatching(/^add the first service with its home/)]),
    });
  });

  it('answers as JSON, and begins where it is told', async () => {
    const { stdout } = await run('--dry-run', '--json', '--from', 'anchor');
    const { steps: shown } = JSON.parse(stdout) as { steps: { id: string; commands: string[] }[] };
    expect(shown.map(({ id }) => id)).toEqual(['anchor', 'two-people', 'see']);
    expect(shown[0]?.commands.at(-1)).toContain('.github/scripts/anchor-evidence.sh');
  });

  it.each([
    [['--administrator', 'admin'], '--administrator: must be the ARN of a role, got "admin"'],
    [['--json'], '--json: must stand with --dry-run'],
    [['--dry-run', '--from', 'anchr'], 'did you mean anchor?'],
    [[], '--administrator: must be given, got "nothing"'],
    [['--administrator', administrator], 'bootstrap: must run in a terminal'],
  ])('refuses %j in one line', async (args, message) => {
    const { code, stderr, stdout } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('is what the runbook goes through, step by step', () => {
    const runbook = readFileSync(join(__dirname, '../../../docs/bootstrap.md'), 'utf8');
    const named = [...runbook.matchAll(/^\*\*(\d)\. .*\(`([a-z-]+)`\)/gm)].map(([, number, id]) => [
      Number(number),
      id,
    ]);
    expect(named).toEqual(steps.map(({ id }, index) => [index + 1, id]));
  });
});

describe('the session of a step', () => {
  const bin = join(directory, 'bin');
  const PATH = process.env.PATH;
  afterEach(() => {
    process.env.PATH = PATH;
  });
  const as = (arn: string, exit = 0) => {
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'aws'), `#!/bin/sh\necho '{ "Arn": "${arn}" }'\necho 'token expired' >&2\nexit ${exit}\n`);
    chmodSync(join(bin, 'aws'), 0o755);
    process.env.PATH = `${bin}${delimiter}${PATH}`;
  };
  const first = { session: 'first', administrator, platformAccount: undefined } as const;
  const later = { session: 'administrator', administrator, platformAccount: '444455556666' } as const;

  it.each([
    [first, 'arn:aws:sts::111122223333:assumed-role/Sign-In/person'],
    [first, 'arn:aws:iam::111122223333:user/person'],
    [later, 'arn:aws:sts::444455556666:assumed-role/administrator/person'],
  ])('is taken when it is the one: %j', (input, arn) => {
    as(arn);
    expect(() => assertSession(input)).not.toThrow();
  });

  it.each([
    [first, 'arn:aws:sts::444455556666:assumed-role/Sign-In/person', 'a session in account 111122223333'],
    [
      later,
      'arn:aws:sts::444455556666:assumed-role/break-glass/person',
      'a session of administrator in the platform account',
    ],
    [later, 'arn:aws:sts::111122223333:assumed-role/administrator/person', 'got "arn:aws:sts::111122223333'],
    [
      { ...later, platformAccount: undefined },
      'arn:aws:sts::444455556666:assumed-role/administrator/person',
      'not known yet',
    ],
  ])('is refused when it is another: %j', (input, arn, message) => {
    as(arn);
    expect(() => assertSession(input)).toThrow(message);
  });

  it('is refused when there is none', () => {
    as('none', 1);
    expect(() => assertSession(first)).toThrow('credentials: must be a session of AWS, got "token expired"');
  });
});
