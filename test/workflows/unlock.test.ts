import { rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { scriptSandbox } from './script-sandbox';

const { directory, write, read, fake, calls, run } = scriptSandbox();
const commit = 'c'.repeat(40);
const id = '11111111-2222-4333-8444-555555555555';
const who = `${userInfo().username}@fv-az1-2`;
const lock = (changes: object = {}) => ({
  ID: id,
  Operation: 'OperationTypeApply',
  Info: '',
  Who: who,
  Version: '1.11.4',
  Created: '2026-11-22T08:10:30.123456789Z',
  Path: 'x',
  ...changes,
});
const aRun = (number: number, changes: object = {}) => ({
  id: number,
  status: 'completed',
  conclusion: 'failure',
  created_at: '2026-11-22T08:00:00Z',
  updated_at: '2026-11-22T08:20:00Z',
  ...changes,
});
const aJob = (changes: object = {}) => ({
  name: 'services',
  conclusion: 'cancelled',
  started_at: '2026-11-22T08:10:00Z',
  completed_at: '2026-11-22T08:11:00Z',
  ...changes,
});

const unlock = (
  {
    locks = { 'services-a': lock() },
    runs = [aRun(6)],
    jobs = { 6: [aJob()] } as Record<number, unknown>,
  }: {
    readonly locks?: Readonly<Record<string, unknown>>;
    readonly runs?: unknown;
    readonly jobs?: Record<number, unknown>;
  } = {},
  env: Readonly<Record<string, string>> = {},
) => {
  for (const folder of ['from', 'bucket', 'github']) rmSync(join(directory, folder), { recursive: true, force: true });
  for (const [stack, text] of Object.entries(locks))
    write(`bucket/stacks/${stack}.tfstate.tflock`, JSON.stringify(text));
  for (const stack of ['services-a', 'services-b']) {
    const backend = { s3: { bucket: 'acme-state', key: `stacks/${stack}.tfstate`, region: 'eu-west-1' } };
    write(
      `from/${stack}/cdk.tf.json`,
      JSON.stringify({ terraform: { backend, required_providers: { aws: {} } }, provider: {} }),
    );
  }
  write('github/runs', JSON.stringify({ workflow_runs: runs }));
  for (const [number, some] of Object.entries(jobs)) write(`github/jobs-${number}`, JSON.stringify({ jobs: some }));
  write(
    'judged.json',
    JSON.stringify({
      version: 1,
      commit,
      run: { id: 7, attempt: 1 },
      stacks: [
        { stack: 'services-a', identity: 'services-apply' },
        { stack: 'services-b', identity: 'services-apply' },
        { stack: 'baseline-a', identity: 'guardrails-apply' },
      ],
    }),
  );
  for (const program of ['aws', 'gh', 'terraform']) write(`${program}.calls`, '');
  write('summary.md', '');
  return run('unlock.sh', [join(directory, 'judged.json'), join(directory, 'from')], {
    GH_TOKEN: 't',
    GITHUB_REPOSITORY: 'acme/platform',
    GITHUB_RUN_ID: '7',
    RESUMED_RUN: '6',
    COMMIT: commit,
    STATE_BUCKET: 'acme-state',
    IDENTITY: 'services-apply',
    GITHUB_STEP_SUMMARY: join(directory, 'summary.md'),
    ...env,
  });
};
const forced = () => calls('terraform').filter((call) => call.includes('force-unlock'));

beforeAll(() => {
  fake(
    'aws',
    `declare -A given=()
previous=none
for word in "$@"; do given[$previous]=$word; previous=$word; done
case "$1 $2" in
  's3api list-objects-v2') if [ -e '${directory}/bucket/'"\${given[--prefix]}" ]; then echo '{ "Contents": [{ "Key": "'"\${given[--prefix]}"'" }] }'; fi ;;
  's3api get-object') cat -- '${directory}/bucket/'"\${given[--key]}" > "\${!#}" ;;
  *) exit 2 ;;
esac`,
  );
  fake(
    'gh',
    `for path in "$@"; do :; done
case $path in
  */workflows/apply.yml/runs*) cat '${directory}/github/runs' ;;
  */jobs*) path=\${path%/jobs*}; cat "${directory}/github/jobs-\${path##*/}" ;;
  *) exit 2 ;;
esac`,
  );
  fake('terraform', `[ "$2" != init ] || cat "\${1#-chdir=}"/*.tf.json > '${directory}/initialised'`);
});

describe('unlock.sh', () => {
  it('lets go of the lock of a job that has ended, by its very id, and says whose it was', () => {
    const { code, stdout, stderr } = unlock();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(forced()).toEqual([expect.stringMatching(new RegExp(`^-chdir=.*/services-a force-unlock -force ${id}$`))]);
    expect(JSON.parse(read('initialised'))).toEqual({
      terraform: { backend: { s3: { bucket: 'acme-state', key: 'stacks/services-a.tfstate', region: 'eu-west-1' } } },
    });
    const whose = `lock ${id} of ${who}, for OperationTypeApply, since 2026-11-22T08:10:30Z`;
    for (const text of [stdout, read('summary.md')]) {
      expect(text).toContain(whose);
      expect(text).toContain('held by the job services of run 6, which ended with cancelled at 2026-11-22T08:11:00Z');
      expect(text).toMatch(/\(-?\d+ minutes\)/);
    }
  });

  it('does nothing where nobody holds a lock, and asks GitHub nothing', () => {
    expect(unlock({ locks: {} })).toMatchObject({ code: 0, stdout: 'nobody holds a state of these stacks\n' });
    expect([...calls('gh'), ...calls('terraform')]).toEqual([]);
  });

  it('tells an earlier run by its time, when the run that is resumed met the lock itself', () => {
    const runs = [
      aRun(5, { updated_at: '2026-11-22T08:12:00Z' }),
      // It stood in the queue meanwhile.
      aRun(6),
    ];
    const jobs = {
      5: [aJob()],
      6: [aJob({ started_at: '2026-11-22T08:15:00Z', completed_at: '2026-11-22T08:16:00Z' })],
    };
    expect(unlock({ runs, jobs }).stdout).toContain('of run 5, which ended');
  });

  it.each<{ name: string; given: Parameters<typeof unlock>[0]; says: string }>([
    {
      name: 'of a run that still goes',
      given: { runs: [aRun(6, { status: 'in_progress', conclusion: null })] },
      says: 'must not be locked by what still runs, got run 6',
    },
    {
      name: 'of a job that still goes',
      given: { jobs: { 6: [aJob({ completed_at: null, conclusion: null })] } },
      says: 'must not be locked by what still runs',
    },
    {
      name: 'that is younger than the end of the job',
      given: { locks: { 'services-a': lock({ Created: '2026-11-22T08:11:01Z' }) } },
      says: 'got none at 2026-11-22T08:11:01Z',
    },
    {
      name: 'that is older than the job',
      given: { locks: { 'services-a': lock({ Created: '2026-11-22T08:09:59Z' }) } },
      says: 'got none at 2026-11-22T08:09:59Z',
    },
    {
      name: 'younger than every run',
      given: { locks: { 'services-a': lock({ Created: '2026-11-22T08:30:00Z' }) } },
      says: 'got no run at 2026-11-22T08:30:00Z',
    },
    {
      name: 'of the job of the other identity',
      given: { jobs: { 6: [aJob({ name: 'guardrails' })] } },
      says: 'must be locked by the job services of a run of apply',
    },
    {
      name: 'of a job that succeeded',
      given: { jobs: { 6: [aJob({ conclusion: 'success' })] } },
      says: 'got one of run 6 that succeeded',
    },
    {
      name: 'that could be of two runs',
      given: { runs: [aRun(5), aRun(6)], jobs: { 5: [aJob()], 6: [aJob()] } },
      says: 'must be locked by one run, got 5 or 6',
    },
    { name: 'of this very run', given: { runs: [aRun(7)], jobs: { 7: [aJob()] } }, says: 'got no run at' },
    {
      name: 'of a person at a laptop',
      given: { locks: { 'services-a': lock({ Who: 'acme-first-administrator@laptop' }) } },
      says: 'got the lock',
    },
    {
      name: 'of another operation',
      given: { locks: { 'services-a': lock({ Operation: 'state-push' }) } },
      says: 'must be locked by an apply of this workflow',
    },
    {
      name: 'that is none of Terraform',
      given: { locks: { 'services-a': { hello: 1 } } },
      says: 'must be a lock of Terraform',
    },
    {
      name: 'with an option for an id',
      given: { locks: { 'services-a': lock({ ID: '-lock=false' }) } },
      says: 'must be a lock of Terraform',
    },
    { name: 'of which GitHub says nothing', given: { runs: 'none' }, says: 'got no run at' },
    {
      name: 'beside one that cannot be told',
      given: { locks: { 'services-a': lock(), 'services-b': lock({ Who: 'other@laptop' }) } },
      says: 'stack services-b: must be locked by an apply',
    },
  ])('lets go of nothing for a lock $name', ({ given, says }) => {
    const { code, stderr } = unlock(given);
    expect({ code, forced: forced() }).toEqual({ code: 1, forced: [] });
    expect(stderr).toContain(says);
    expect(stderr).toContain('nothing was let go');
  });

  it('shows nothing of the holder but plain characters', () => {
    const { stderr, stdout } = unlock({ locks: { 'services-a': lock({ Who: '\u001b[31m`id`\n::error::x' }) } });
    expect(`${stderr}${stdout}`).not.toMatch(/`id`|::error/);
  });

  it('refuses what was judged for another run', () => {
    expect(unlock({}, { GITHUB_RUN_ID: '8' })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('must be what was judged'),
    });
  });

  it.each([
    { RESUMED_RUN: '' },
    { GITHUB_REPOSITORY: 'acme' },
    { IDENTITY: 'main-plan' },
    { COMMIT: 'c0ffee' },
    { STATE_BUCKET: '' },
  ])('takes %j for misuse, exit 2', (env) => {
    expect(unlock({}, env as unknown as Record<string, string>)).toMatchObject({ code: 2 });
    expect(forced()).toEqual([]);
  });
});
