import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { scriptSandbox } from './script-sandbox';

const { directory, write, read, fake, calls, run, runText } = scriptSandbox();
const aws = (account: string) => ({
  provider: { aws: [{ allowed_account_ids: account ? [account] : undefined, region: 'eu-west-1' }] },
  terraform: { required_providers: { aws: {} } },
});
const github = { provider: { github: [{ owner: 'acme' }] }, terraform: { required_providers: { github: {} } } };

/** The script finds lock files beside itself: a copy, so that locks of the example need not exist. */
const plan = (stacks: string, to: string) =>
  runText(`'${directory}/.github/scripts/plan.sh' '${directory}/vetted' '${directory}/${to}'`, {
    STACKS: stacks,
    GITHUB_RUN_ID: '7',
  });

describe('plan.sh', () => {
  beforeAll(() => {
    fake('aws', `echo '{ "Arn": "arn:aws:sts::200000000001:assumed-role/platform-plan/plan-7-1" }'`);
    // Writes down what it was given, and fails for the stack that says so.
    fake(
      'terraform',
      `dir=\${1#-chdir=}
ls -A "$dir" | grep -v tfplan | tr '\\n' ' ' >> '${directory}/seen'
case $2 in
  plan) if grep -q broken "$dir/cdk.tf.json"; then echo 'Error: broken' >&2; exit 1; fi; echo secret; : > "$dir/tfplan" ;;
  show) echo '{ "format_version": "1.2" }' ;;
esac`,
    );
    write('vetted/services-pay-dev/cdk.tf.json', JSON.stringify(aws('200000000003')));
    write('vetted/services-pay-dev/evil_override.tf.json', '{}');
    write('vetted/services-broken/cdk.tf.json', JSON.stringify({ ...aws('200000000003'), '//': 'broken' }));
    write('vetted/bootstrap/cdk.tf.json', JSON.stringify(aws('200000000001')));
    write('vetted/services-pending/cdk.tf.json', JSON.stringify(aws('')));
    write('vetted/github-pay/cdk.tf.json', JSON.stringify(github));
    write('.github/providers/aws.lock.hcl', '# locked');
    write('.github/providers/github.lock.hcl', '# locked');
    runText(`cp -r '${join(__dirname, '..', '..', '.github', 'scripts')}' '${directory}/.github/scripts'`);
  });
  beforeEach(() => {
    write('terraform.calls', '');
    write('seen', '');
  });

  it('plans each stack as the member role of its account, with no lock and main’s versions of providers', () => {
    const { code, stdout } = plan('services-pay-dev', 'one');
    expect(code).toBe(0);
    expect(stdout).toBe('planned  services-pay-dev\n');
    const said = calls('terraform').map((call) => call.replace(/^-chdir=\S+ /, ''));
    expect(said).toEqual([
      'init -no-color -lockfile=readonly',
      'plan -no-color -lock=false -out=tfplan -var=identity=arn:aws:iam::200000000003:role/platform/platform-plan -var=session=run-7',
      'show -no-color -json tfplan',
    ]);
  });

  it('gives Terraform the vetted file and the lock file, and no other', () => {
    plan('services-pay-dev', 'two');
    expect(read('seen').trim().split(' ')).toEqual(expect.arrayContaining(['.terraform.lock.hcl', 'cdk.tf.json']));
    expect(read('seen')).not.toContain('evil');
  });

  it('writes each plan with its hash, which verify-plans.sh demands', () => {
    plan('services-pay-dev bootstrap', 'three');
    expect(JSON.parse(read('three/services-pay-dev.json'))).toEqual({ format_version: '1.2' });
    const verify = () => run('verify-plans.sh', [join(directory, 'three')]);
    expect(verify().code).toBe(0);
    write('three/bootstrap.json', '{}');
    expect(verify().stderr).toContain('bootstrap.json: must be as its job hashed it');
  });

  it('assumes the role also where the session is that role already', () => {
    plan('bootstrap', 'four');
    expect(calls('terraform')[1]).toContain(
      '-var=identity=arn:aws:iam::200000000001:role/platform/platform-plan -var=session=run-7',
    );
  });

  it('does not ask GitHub, whose credentials it does not have', () => {
    plan('github-pay', 'five');
    expect(calls('terraform')[1]).toMatch(/-var=identity= .* -refresh=false$/);
  });

  it('plans the others when one fails, says which, and ends with a failure', () => {
    const { code, stdout, stderr } = plan('services-broken services-pay-dev', 'six');
    expect(code).toBe(1);
    expect(stdout).toBe('planned  services-pay-dev\n');
    expect(stderr).toContain('Error: broken');
    expect(stderr).toContain('1 of 2 stacks could not be planned: services-broken');
    expect(existsSync(join(directory, 'six', 'services-broken.json'))).toBe(false);
  });

  it.each([
    { name: 'a stack that was not vetted', stack: 'services-none', says: 'must have been handed over' },
    { name: 'a path', stack: '../vetted/bootstrap', says: 'must be a plain name' },
    { name: 'a stack without account', stack: 'services-pending', says: 'must name its one account' },
  ])('refuses $name before Terraform starts', ({ stack, says }) => {
    const { code, stderr } = plan(stack, 'seven');
    expect(code).toBe(1);
    expect(stderr).toContain(says);
    expect(calls('terraform')).toEqual([]);
  });

  it('refuses to choose versions of providers itself', () => {
    const { code, stderr } = runText(
      `mv .github/providers/aws.lock.hcl aside; trap 'mv aside .github/providers/aws.lock.hcl' EXIT
      .github/scripts/plan.sh vetted eight`,
      { STACKS: 'bootstrap' },
    );
    expect(code).toBe(1);
    expect(stderr).toContain(
      'must find .github/providers/aws.lock.hcl, got no such file; run .github/scripts/lock-providers.sh',
    );
    expect(calls('terraform')).toEqual([]);
  });
});
