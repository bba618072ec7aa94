import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { applySandbox, commit, type JudgedChange } from './apply-sandbox';

const sandbox = applySandbox();
const { directory, write, read, calls, saved, judge, apply, result, begun } = sandbox;
const results = () => Object.fromEntries((result()?.stacks ?? []).map((each) => [each.stack, each.result]));
const events = () => read('events').split('\n').slice(0, -1);

describe('apply.sh', () => {
  it('applies the saved plans in the order in which they were judged, as the member role of each account', () => {
    for (const stack of ['services-b', 'services-a', 'services-z']) saved(stack);
    judge([['services-b'], ['services-a', 'services-z']]);
    const { code, stderr, stdout } = apply();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(begun()[0]).toBe('services-b');
    expect(events().indexOf('end services-b')).toBeLessThan(events().indexOf('begin services-a'));
    expect(stdout).toContain('applied  services-z');
    expect(calls('terraform').find((call) => call.includes(' apply '))).toMatch(
      / apply -no-color -input=false -var=identity=arn:aws:iam::200000000003:role\/platform\/services-apply -var=session=run-7 tfplan$/,
    );
    expect(result()).toEqual({
      version: 1,
      identity: 'services-apply',
      commit,
      run: 7,
      result: 'applied',
      stacks: ['services-b', 'services-a', 'services-z'].map((stack) => ({ stack, result: 'applied' })),
    });
  });

  it('locks the state, and takes the providers of the lock file alone', () => {
    saved('services-a');
    judge([['services-a']]);
    apply();
    expect(calls('terraform').join('\n')).not.toContain('-lock=false');
    expect(calls('terraform')[0]).toContain('init -no-color -lockfile=readonly');
  });

  it('leaves stacks of the other identity alone, and refuses to have nothing to do', () => {
    saved('services-a');
    judge([['services-a']], 'guardrails-apply');
    const { code, stderr } = apply();
    expect({ code, begun: begun(), result: result() }).toEqual({ code: 1, begun: [], result: undefined });
    expect(stderr).toContain('with stacks of services-apply');
  });

  it.each<{ name: string; spoil: () => void; says: string }>([
    {
      name: 'one byte of the plan was changed',
      spoil: () => write(`bucket/plans/${commit}/7/services-b.tfplan`, 'plan of services-B\n'),
      says: 'stack services-b: must be applied with the plan that was judged',
    },
    {
      name: 'the plan of another stack stands in its place',
      spoil: () => write(`bucket/plans/${commit}/7/services-b.tfplan`, 'plan of services-a\n'),
      says: 'stack services-b: must be applied with the plan that was judged',
    },
    {
      name: 'the plan is gone',
      spoil: () => sandbox.runText(`rm '${directory}/bucket/plans/${commit}/7/services-b.tfplan'`),
      says: 'stack services-b: must have its plan at',
    },
    {
      name: 'the file of the stack was changed',
      spoil: () => write('from/services-b/cdk.tf.json', sandbox.stackFile('services-b').replace('{', '{ ')),
      says: 'stack services-b: must be applied with the file that was planned',
    },
    {
      name: 'the lock file of providers was changed',
      spoil: () => write('.github/providers/aws.lock.hcl', '# other\n'),
      says: 'stack services-b: must be applied with the lock of providers that it was planned with',
    },
    {
      name: 'a stack in the middle is not in the output',
      spoil: () => sandbox.runText(`rm -r '${directory}/from/services-b'`),
      says: 'stack services-b: must have been handed over',
    },
    {
      name: 'a stack cannot be initialised',
      spoil: () => write('no-init', 'services-b\n'),
      says: 'stack services-b: must be initialised',
    },
  ])('applies nothing at all when $name', ({ spoil, says }) => {
    for (const stack of ['services-a', 'services-b', 'services-c']) saved(stack);
    judge([['services-a'], ['services-b'], ['services-c']]);
    spoil();
    const { code, stderr } = apply();
    write('.github/providers/aws.lock.hcl', '# locked\n');
    expect({ code, begun: begun() }).toEqual({ code: 1, begun: [] });
    expect(stderr).toContain(says);
    expect(stderr).toContain('nothing was applied');
    expect(results()).toEqual({ 'services-a': 'not-begun', 'services-b': 'not-begun', 'services-c': 'not-begun' });
    expect(result()?.result).toBe('failed');
  });

  it.each<{ name: string; changed: (stack: JudgedChange) => JudgedChange }>([
    {
      name: 'the plan of another commit',
      changed: (stack) => ({ ...stack, key: `plans/${'d'.repeat(40)}/7/services-a.tfplan` }),
    },
    { name: 'the plan of another run', changed: (stack) => ({ ...stack, key: `plans/${commit}/8/services-a.tfplan` }) },
    { name: 'a path', changed: (stack) => ({ ...stack, stack: '../services-a' }) },
    { name: 'no hash', changed: ({ sha256: _, ...stack }) => stack },
    { name: 'no order', changed: ({ order: _, ...stack }) => stack },
  ])('refuses a judged.json that names $name', ({ changed }) => {
    saved('services-a');
    judge([['services-a']], 'services-apply', changed);
    const { code, stderr } = apply();
    expect({ code, begun: begun(), result: result() }).toEqual({ code: 1, begun: [], result: undefined });
    expect(stderr).toContain(`must be what was judged for commit ${commit} in attempt 1 of run 7`);
  });

  it.each<{ name: string; env: Record<string, string> }>([
    { name: 'of another commit', env: { COMMIT: 'd'.repeat(40) } },
    { name: 'of another run', env: { RUN_ID: '8' } },
  ])('refuses a judged.json $name', ({ env }) => {
    saved('services-a');
    judge([['services-a']]);
    expect(apply(env).code).toBe(1);
    expect(begun()).toEqual([]);
  });

  it('refuses a judged.json of a second attempt', () => {
    saved('services-a');
    judge([['services-a']]);
    write('judged.json', read('judged.json').replace('"attempt":1', '"attempt":2'));
    expect(apply().code).toBe(1);
  });

  it.each([
    { stack: 'bootstrap', identity: 'guardrails-apply' },
    { stack: 'management', identity: 'guardrails-apply' },
    { stack: 'identity-pay-dev', identity: 'guardrails-apply' },
    { stack: 'services-a', identity: 'guardrails-apply' },
    { stack: 'organization', identity: 'services-apply' },
    { stack: 'github-organization', identity: 'services-apply' },
  ])('never applies $stack as $identity', ({ stack, identity }) => {
    saved(stack);
    judge([[stack]], identity);
    const { code, stderr } = apply({ IDENTITY: identity, ROLE: identity });
    expect({ code, begun: begun() }).toEqual({ code: 1, begun: [] });
    expect(stderr).toContain(`must be one that ${identity} applies`);
  });

  it('refuses the session of another identity', () => {
    saved('services-a');
    judge([['services-a']]);
    expect(apply({ ROLE: 'guardrails-apply' }).stderr).toContain('must be the session of services-apply');
    expect(begun()).toEqual([]);
  });

  it('ends halfway when a stack fails: what runs is finished, and later steps are not begun', () => {
    saved('services-a');
    saved('services-b', 'broken');
    saved('services-c', 'patient');
    saved('services-d');
    judge([['services-a'], ['services-b', 'services-c'], ['services-d']]);
    const { code, stderr } = apply();
    expect(code).toBe(1);
    expect(stderr).toContain('stack services-b: must be applied whole');
    expect(results()).toEqual({
      'services-a': 'applied',
      'services-b': 'failed',
      'services-c': 'applied',
      'services-d': 'not-begun',
    });
    expect(result()?.result).toBe('failed');
  });

  it('goes on where it failed when the next run judged only what still has changes', () => {
    saved('services-b');
    saved('services-d');
    judge([['services-b'], ['services-d']]);
    expect(apply().code).toBe(0);
    expect(begun()).toEqual(['services-b', 'services-d']);
  });

  it('begins nothing more of the same step after a failure', () => {
    saved('services-a', 'broken');
    saved('services-b');
    judge([['services-a', 'services-b']]);
    expect(apply({ PARALLEL: '1' }).code).toBe(1);
    expect(results()).toEqual({ 'services-a': 'failed', 'services-b': 'not-begun' });
  });

  it.each([1, 2, 3])('applies %i stacks of a step at once, and no more', (parallel) => {
    const stacks = ['services-a', 'services-b', 'services-c', 'services-d', 'services-e'];
    for (const stack of stacks) saved(stack);
    // Each waits until so many have begun: fewer at once would never end.
    write('hold', String(parallel));
    judge([stacks]);
    expect(apply({ PARALLEL: String(parallel) }).code).toBe(0);
    let running = 0;
    const most = events().map((event) => {
      running += event.startsWith('begin') ? 1 : -1;
      return running;
    });
    expect(Math.max(...most)).toBe(parallel);
  });

  it('writes the state to its bucket when Terraform was left with it', () => {
    saved('services-a', 'errored');
    judge([['services-a']]);
    expect(apply().code).toBe(1);
    expect(calls('terraform').at(-1)).toMatch(/services-a state push errored\.tfstate$/);
    expect(results()).toEqual({ 'services-a': 'failed' });
  });

  describe('a state that somebody holds', () => {
    const lock = JSON.stringify({
      ID: '11111111-2222-4333-8444-555555555555',
      Operation: 'OperationTypeApply',
      Who: 'runner@fv-az1-2',
      Created: '2026-11-22T08:10:30.123Z',
    });
    const whose =
      /stack services-b: must have a state that nobody holds, got the lock 11111111-2222-4333-8444-555555555555 of runner@fv-az1-2, for OperationTypeApply, since 2026-11-22T08:10:30Z \(-?\d+ minutes\); while that apply runs, wait; when it has ended, resume this run by dispatching apply with run 7/;

    it('is refused before anything is changed, with who holds it, since when and what to do', () => {
      for (const stack of ['services-a', 'services-b']) saved(stack);
      judge([['services-a'], ['services-b']]);
      write('bucket/stacks/services-b.tfstate.tflock', lock);
      const { code, stderr } = apply();
      expect({ code, begun: begun() }).toEqual({ code: 1, begun: [] });
      expect(stderr).toMatch(whose);
      expect(stderr).toContain('nothing was applied');
    });

    it('is named too when somebody was first after all was made ready', () => {
      saved('services-b', 'broken');
      judge([['services-b']]);
      write('lock-at-begin', lock);
      const { code, stderr } = apply();
      rmSync(join(directory, 'lock-at-begin'));
      expect(code).toBe(1);
      expect(stderr).toMatch(whose);
    });

    it('is told by Terraform alone where the lock cannot be read', () => {
      saved('services-a');
      judge([['services-a']]);
      write('bucket/stacks/services-a.tfstate.tflock', 'no lock');
      expect(apply().code).toBe(0);
    });
  });

  describe('the session', () => {
    const old = (minutes: number) => {
      write('session', '');
      sandbox.runText(`touch -d '${minutes} minutes ago' session`);
      return { SESSION_FILE: `${directory}/session` };
    };
    const oidc = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.test/?a=b', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer' };

    it('is renewed with a fresh token of the job when it is older than 45 minutes', () => {
      saved('services-a');
      judge([['services-a']]);
      expect(apply({ ...old(46), ...oidc }).stdout).toContain('renewed  the session');
      expect(calls('curl')[0]).toContain('https://token.test/?a=b&audience=sts.amazonaws.com');
      expect(calls('curl')[0]).not.toContain('bearer');
      expect(calls('aws').find((call) => call.includes('web-identity'))).toContain(
        '--role-arn arn:aws:iam::200000000001:role/platform/services-apply',
      );
      expect(read('seen')).toContain('apply services-a fresh none');
    });

    it('is renewed once for stacks that follow each other', () => {
      for (const stack of ['services-a', 'services-b']) saved(stack);
      judge([['services-a'], ['services-b']]);
      apply({ ...old(46), ...oidc });
      expect(calls('curl')).toHaveLength(1);
    });

    it('is kept while it is younger', () => {
      saved('services-a');
      judge([['services-a']]);
      expect(apply({ ...old(40), ...oidc }).code).toBe(0);
      expect(calls('curl')).toEqual([]);
    });

    it('ends the run before a stack begins when it cannot be renewed', () => {
      saved('services-a');
      judge([['services-a']]);
      const { code, stderr } = apply(old(46));
      expect({ code, begun: begun(), results: results() }).toEqual({
        code: 1,
        begun: [],
        results: { 'services-a': 'not-begun' },
      });
      expect(stderr).toContain('must be younger than 45 minutes or be renewed');
    });
  });

  describe('GitHub', () => {
    it('is written with the token of the App, which stacks of AWS do not get', () => {
      for (const stack of ['services-a', 'github-pay']) saved(stack);
      judge([['services-a'], ['github-pay']]);
      write('token', 'ghs_app');
      expect(apply({ GITHUB_TOKEN_FILE: `${directory}/token`, GITHUB_TOKEN: 'of-the-job' }).code).toBe(0);
      expect(read('seen')).toContain('apply services-a none none');
      expect(read('seen')).toContain('apply github-pay none ghs_app');
    });

    it('is not written without that token, and then nothing is', () => {
      for (const stack of ['services-a', 'github-pay']) saved(stack);
      judge([['services-a'], ['github-pay']]);
      const { code, stderr } = apply({ GITHUB_TOKEN_FILE: `${directory}/token`, GITHUB_TOKEN: 'of-the-job' });
      expect({ code, begun: begun() }).toEqual({ code: 1, begun: [] });
      expect(stderr).toContain('set APP_ID in the environment services-apply');
    });
  });

  it.each<{ name: string; env: Record<string, string> }>([
    { name: 'an identity that does not apply', env: { IDENTITY: 'main-plan' } },
    { name: 'a short commit', env: { COMMIT: 'c0ffee' } },
    { name: 'a word for a run', env: { RUN_ID: 'seven' } },
    { name: 'no bucket', env: { STATE_BUCKET: '' } },
    { name: 'none at once', env: { PARALLEL: '0' } },
  ])('takes $name for misuse, exit 2', ({ env }) => {
    saved('services-a');
    judge([['services-a']]);
    expect(apply(env).code).toBe(2);
  });
});
