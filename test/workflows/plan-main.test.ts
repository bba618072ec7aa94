import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { applySandbox, commit } from './apply-sandbox';

const sandbox = applySandbox();
const { directory, write, read, calls, script, stackFile, run } = sandbox;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const plan = (stacks: string, env: Readonly<Record<string, string>> = {}) =>
  script('plan-main.sh', 'from to', { STACKS: stacks, ROLE: 'main-plan', ...env });
const given = (...stacks: string[]) => {
  for (const stack of stacks) write(`from/${stack}/cdk.tf.json`, stackFile(stack));
};
const record = (stack: string) => JSON.parse(read(`to/records/${stack}.json`)) as Record<string, unknown>;

describe('plan-main.sh', () => {
  beforeEach(() => rmSync(join(directory, 'to'), { recursive: true, force: true }));

  it('saves each plan under the commit and the run, and records every byte that it was made of', () => {
    given('services-a');
    const { code, stderr, stdout } = plan('services-a');
    expect({ code, stderr, stdout }).toEqual({ code: 0, stderr: '', stdout: 'planned  services-a\n' });
    const key = `plans/${commit}/7/services-a.tfplan`;
    expect(read(`bucket/${key}`)).toBe('plan of services-a\n');
    expect(record('services-a')).toEqual({
      version: 1,
      stack: 'services-a',
      commit,
      run: 7,
      key,
      sha256: sha256('plan of services-a\n'),
      jsonSha256: sha256(read('to/services-a.json')),
      lockSha256: sha256('# locked\n'),
      fileSha256: sha256(stackFile('services-a')),
      refreshed: true,
    });
    expect(calls('aws').find((call) => call.includes('put-object'))).toContain('--if-none-match *');
  });

  it('plans as the member role of each account, also in that of the session, and takes no lock', () => {
    given('services-a', 'bootstrap');
    plan('services-a bootstrap', { PARALLEL: '1' });
    const said = calls('terraform').filter((call) => call.includes(' plan '));
    expect(said[0]).toContain(
      '-lock=false -out=tfplan -var=identity=arn:aws:iam::200000000003:role/platform/main-plan',
    );
    expect(said[1]).toContain('-var=identity=arn:aws:iam::200000000001:role/platform/main-plan -var=session=run-7');
  });

  it('refuses a place in the bucket that is taken', () => {
    given('services-a');
    write(`bucket/plans/${commit}/7/services-a.tfplan`, 'the first one');
    const { code, stderr } = plan('services-a');
    expect(code).toBe(1);
    expect(stderr).toContain('stack services-a: must be saved as');
    expect(read(`bucket/plans/${commit}/7/services-a.tfplan`)).toBe('the first one');
    expect(existsSync(join(directory, 'to/services-a.json'))).toBe(false);
  });

  it('plans the others when one fails, says which, and ends with a failure', () => {
    given('services-a', 'services-c');
    write('from/services-b/cdk.tf.json', stackFile('services-b').replace('{', '{"//":"broken",'));
    const { code, stdout, stderr } = plan('services-a services-none services-b services-c');
    expect(code).toBe(1);
    expect(stdout.split('\n').sort().filter(Boolean)).toEqual(['planned  services-a', 'planned  services-c']);
    expect(stderr).toMatch(/2 of 4 stacks could not be planned: services-(none services-b|b services-none)/);
    expect(readdirSync(join(directory, 'to/records')).sort()).toEqual(['services-a.json', 'services-c.json']);
  });

  it('writes plans and hashes that verify-plans.sh takes', () => {
    given('services-a');
    plan('services-a');
    rmSync(join(directory, 'to/records'), { recursive: true });
    expect(run('verify-plans.sh', [join(directory, 'to')]).code).toBe(0);
  });

  it('plans so many at once', () => {
    const stacks = ['services-a', 'services-b', 'services-c'];
    given(...stacks);
    // None ends before three have begun: fewer at once would never end.
    write('hold', '3');
    expect(plan(stacks.join(' '), { PARALLEL: '3' }).code).toBe(0);
  });

  it('asks GitHub with the token of the App, and without one compares with the state and says so', () => {
    given('github-pay');
    plan('github-pay', { GITHUB_TOKEN: 'of-the-job' });
    expect(calls('terraform').find((call) => call.includes(' plan '))).toMatch(/-var=identity= .*-refresh=false$/);
    expect(read('seen')).toContain('plan github-pay none none');
    expect(record('github-pay').refreshed).toBe(false);
    rmSync(join(directory, 'to'), { recursive: true });
    rmSync(join(directory, 'bucket'), { recursive: true });
    write('token', 'ghs_app');
    write('seen', '');
    plan('github-pay', { GITHUB_TOKEN_FILE: `${directory}/token` });
    expect(calls('terraform').at(-2)).not.toContain('-refresh=false');
    expect(read('seen')).toContain('plan github-pay none ghs_app');
    expect(record('github-pay').refreshed).toBe(true);
  });

  it.each<{ name: string; env: Record<string, string> }>([
    { name: 'no stacks', env: { STACKS: '' } },
    { name: 'a short commit', env: { COMMIT: 'c0ffee' } },
    { name: 'a word for a run', env: { RUN_ID: '7; ls' } },
    { name: 'a path for a bucket', env: { STATE_BUCKET: '../x' } },
  ])('refuses $name before it plans', ({ env }) => {
    given('services-a');
    expect(plan('services-a', env).code).not.toBe(0);
    expect(calls('terraform')).toEqual([]);
  });
});
