import { fixtureSources, type TypedSources } from '../fixtures/fixture-sources';
import { emptyAccount, finishMoves, openMove } from '../fixtures/moving';
import { resourcesOf, type Synthesised, synthesised } from '../synthesised';

type Change = (sources: TypedSources) => void;

/** An account beside those of the fixture in both environments, so that moves change nothing but homes. */
function withAccounts(...changes: Change[]): TypedSources {
  const sources = fixtureSources();
  emptyAccount(sources, 'ledger-staging', '200000000011', 'staging');
  emptyAccount(sources, 'network-dev', '200000000012', 'dev');
  emptyAccount(sources, 'network-prod', '200000000013', 'prod');
  for (const change of changes) change(sources);
  return sources;
}
const move =
  (service: string, to: string): Change =>
  (sources) =>
    openMove(sources, service, to);

function made(...changes: Change[]): Synthesised {
  const result = synthesised(withAccounts(...changes));
  expect(result.findings).toEqual([]);
  return result;
}

/** Every resource that differs, as `+`, `~` or `-` before its stack and address. */
function differences(before: Synthesised, after: Synthesised): string[] {
  const [old, fresh] = [before, after].map(
    ({ stacks }) =>
      new Map(
        resourcesOf(stacks).map(({ stack, address, attributes }) => [
          `${stack} ${address}`,
          JSON.stringify(attributes),
        ]),
      ),
  ) as [Map<string, string>, Map<string, string>];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((key) => old.get(key) !== fresh.get(key))
    .map((key) => `${!old.has(key) ? '+' : !fresh.has(key) ? '-' : '~'} ${key}`)
    .sort();
}
const of = (sign: string, stack: string, all: readonly string[]) =>
  all.filter((line) => line.startsWith(`${sign} ${stack} `)).map((line) => line.slice(sign.length + stack.length + 2));

/** Everything that a service has in one stack. */
const ownIn = ({ stacks }: Synthesised, stack: string, service: string) =>
  resourcesOf({ [stack]: stacks[stack] ?? ({} as never) })
    .map(({ address }) => address)
    .filter((address) => new RegExp(`\\.${service}(_|$)`).test(address))
    .sort();

describe('a service that moves', () => {
  const before = made();
  const open = made(move('pay-site', 'network-dev'));
  const finished = made(move('pay-site', 'network-dev'), finishMoves);

  const first = differences(before, open);
  it('has everything of its home in the new account as well', () => {
    const own = ownIn(before, 'services-pay-dev', 'pay-site');
    expect(own).toContain('aws_iam_role.pay-site_deploy');
    expect(own).toContain('aws_s3_bucket.pay-site_site');
    expect(of('+', 'services-network-dev', first)).toEqual(own);
  });

  it('leaves every byte of the stack of the account that it leaves', () => {
    expect(open.files['stacks/services-pay-dev/cdk.tf.json']).toBe(before.files['stacks/services-pay-dev/cdk.tf.json']);
  });

  it('changes only what names its homes: where its jobs go, and who may read what it built', () => {
    expect(first.filter((line) => !line.startsWith('+ services-network-dev '))).toEqual([
      '~ github-pay github_actions_environment_variable.pay-site_dev_AWS_ROLE_ARN',
      '~ github-pay github_actions_environment_variable.pay-site_dev_test_AWS_ROLE_ARN',
      '~ services-pay-prod aws_s3_bucket_policy.pay-site_artifacts',
    ]);
  });

  it('points its jobs to the new account, and lets both accounts read what it built', () => {
    const variable =
      open.stacks['github-pay']?.resource?.github_actions_environment_variable?.['pay-site_dev_AWS_ROLE_ARN'];
    expect(variable?.value).toBe('arn:aws:iam::200000000012:role/pipeline/pay-site_deploy');
    const { policy } = open.stacks['services-pay-prod']?.resource?.aws_s3_bucket_policy?.['pay-site_artifacts'] ?? {};
    expect(String(policy)).toContain('arn:aws:iam::200000000003:root');
    expect(String(policy)).toContain('arn:aws:iam::200000000012:root');
  });

  it('admits the same tokens in both accounts', () => {
    const trust = (stack: string) =>
      JSON.parse(String(open.stacks[stack]?.resource?.aws_iam_role?.['pay-site_deploy']?.assume_role_policy)).Statement;
    const conditions = (stack: string) => trust(stack).map(({ Condition }: { Condition: unknown }) => Condition);
    expect(conditions('services-network-dev')).toEqual(conditions('services-pay-dev'));
    expect(conditions('services-pay-dev')).toHaveLength(1);
  });

  it('is finished by destroys in the account that it left, and by taking that account out of what names it', () => {
    const second = differences(open, finished);
    expect(of('-', 'services-pay-dev', second)).toEqual(ownIn(before, 'services-pay-dev', 'pay-site'));
    expect(second.filter((line) => !line.startsWith('- services-pay-dev '))).toEqual([
      '~ services-pay-prod aws_s3_bucket_policy.pay-site_artifacts',
    ]);
  });
});

describe('a service that builds nothing', () => {
  it('moves its production too, and nothing but its stacks and its variables differ', () => {
    const [before, open] = [made(), made(move('network', 'network-prod'))];
    const first = differences(before, open);
    expect(of('+', 'services-network-prod', first)).toEqual(ownIn(before, 'services-pay-prod', 'network'));
    expect(first.filter((line) => !line.startsWith('+ services-network-prod '))).toEqual([
      '~ github-pay github_actions_environment_variable.network_prod_AWS_ROLE_ARN',
    ]);
    expect(open.files['stacks/services-pay-prod/cdk.tf.json']).toBe(
      before.files['stacks/services-pay-prod/cdk.tf.json'],
    );
  });
});

describe('a service with a share', () => {
  const orders = 'arn:aws:sqs:*:200000000012:pay--orders';
  const grantsIn = ({ stacks }: Synthesised, stack: string) =>
    JSON.stringify(stacks[stack]?.resource?.aws_iam_role_policy ?? stacks[stack]?.resource?.aws_iam_role ?? {});

  it('shares from both homes while it moves, each in its own account', () => {
    const owner = made(move('pay', 'network-dev'));
    expect(grantsIn(owner, 'services-pay-dev')).toContain('200000000003:pay--orders');
    const both = made(move('pay', 'network-dev'), move('pay-api', 'network-dev'));
    expect(grantsIn(both, 'services-network-dev')).toContain(orders.slice('arn:aws:sqs:*:'.length));
    expect(grantsIn(both, 'services-network-dev')).not.toContain('200000000003:pay--orders');
    expect(both.files['stacks/services-pay-dev/cdk.tf.json']).toBe(made().files['stacks/services-pay-dev/cdk.tf.json']);
  });

  it('is refused once it has left those whom it shares with', () => {
    const left = synthesised(withAccounts(move('pay', 'network-dev'), finishMoves));
    expect(left.findings.map(({ check }) => check)).toEqual(['shares-fit']);
  });
});

describe('wherever a service of the fixture may move', () => {
  const { services } = fixtureSources().registry;
  const target: Readonly<Record<string, string>> = {
    dev: 'network-dev',
    staging: 'ledger-staging',
    prod: 'network-prod',
  };
  const before = made();
  const places = Object.values(services).flatMap(({ id, environments }) =>
    environments.map((environment) => [id, environment] as const),
  );

  it.each(places)(
    '%s in %s: what differs is of that service, and only added, then only destroyed',
    (id, environment) => {
      const to = target[environment] ?? '';
      const from = before.files['expectations.json'] && fixtureSources().environments.lock.homes[id]?.[environment];
      const open = synthesised(withAccounts(move(id, to)));
      if (environment === 'prod' && id !== 'network') {
        expect(open.findings.map(({ check }) => check)).toEqual(['lock-moves']);
        return;
      }
      expect(open.findings).toEqual([]);
      const first = differences(before, open);
      const own = ownIn(before, `services-${from}`, id);
      expect(of('+', `services-${to}`, first)).toEqual(own);
      const allowed = new RegExp(
        `^~ (github-\\w+ github_actions_environment_variable\\.${id}_${environment}(_\\w+)?_AWS_ROLE_ARN|services-\\S+-prod aws_(s3_bucket|ecr_repository)_policy\\.${id}_\\w+)$`,
      );
      for (const line of first.filter((each) => !each.startsWith(`+ services-${to} `))) expect(line).toMatch(allowed);
      expect(open.files[`stacks/services-${from}/cdk.tf.json`]).toBe(
        before.files[`stacks/services-${from}/cdk.tf.json`],
      );

      const finished = synthesised(withAccounts(move(id, to), finishMoves));
      if (environment !== 'staging' && ['pay', 'pay-api'].includes(id)) {
        expect(finished.findings.map(({ check }) => check)).toEqual(['shares-fit']);
        return;
      }
      const second = differences(open, finished);
      expect(of('-', `services-${from}`, second)).toEqual(own);
      for (const line of second.filter((each) => !each.startsWith(`- services-${from} `)))
        expect(line).toMatch(/^~ services-\S+-prod aws_(s3_bucket|ecr_repository)_policy\./);
    },
  );
});
