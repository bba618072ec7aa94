import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot, scriptSandbox } from './script-sandbox';

const { directory, write, read, fake, calls, runText } = scriptSandbox();
const stack = (name: string, provider: string) =>
  write(
    `cdktf.out/stacks/${name}/cdk.tf.json`,
    JSON.stringify({ terraform: { backend: { s3: {} }, required_providers: { [provider]: { source: provider } } } }),
  );

describe('lock-providers.sh', () => {
  beforeAll(() => {
    cpSync(join(repositoryRoot, '.github'), join(directory, '.github'), { recursive: true });
    stack('services-pay-dev', 'aws');
    stack('services-pay-prod', 'aws');
    stack('github-pay', 'github');
    write('.github/providers/aws.lock.hcl', 'before');
    fake(
      'terraform',
      `dir=\${1#-chdir=}
{ cat "$dir/.terraform.lock.hcl" 2> /dev/null || true; jq --compact-output . "$dir/cdk.tf.json"; } > "$dir/lock"
mv "$dir/lock" "$dir/.terraform.lock.hcl"`,
    );
  });

  it('locks each set of providers once, apart from any backend, and goes on from what is locked', () => {
    expect(runText('.github/scripts/lock-providers.sh').code).toBe(0);
    expect(calls('terraform').map((call) => call.replace(/^-chdir=\S+ /, ''))).toEqual(
      Array(2).fill('providers lock -platform=linux_amd64 -platform=linux_arm64 -platform=darwin_arm64'),
    );
    expect(read('.github/providers/aws.lock.hcl')).toBe(
      'before{"terraform":{"required_providers":{"aws":{"source":"aws"}}}}\n',
    );
    expect(read('.github/providers/github.lock.hcl')).toContain('"github"');
  });
});
