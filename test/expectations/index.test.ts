import { expectationsOf } from '../../expectations';
import { fixtureSources } from '../fixtures/fixture-sources';
import { emptyAccount, openMove } from '../fixtures/moving';
import { singleAccountSources } from '../fixtures/single-account-sources';
import { fixturePlatform } from './fixture-platform';

const sorted = (values: readonly string[]) => [...values].sort();

describe('the expectations', () => {
  it('are plain JSON', () => {
    const expectations = expectationsOf(fixturePlatform());
    expect(JSON.parse(JSON.stringify(expectations))).toStrictEqual(expectations);
  });

  it('are the same whatever the order in which things were written', () => {
    const reversed = fixtureSources();
    const { environments, registry } = reversed;
    environments.environments.reverse();
    registry.teams.reverse();
    registry.services = Object.fromEntries(Object.entries(registry.services).reverse());
    environments.lock.accounts = Object.fromEntries(Object.entries(environments.lock.accounts).reverse());
    expect(JSON.stringify(expectationsOf(fixturePlatform(undefined, reversed)))).toBe(
      JSON.stringify(expectationsOf(fixturePlatform())),
    );
  });

  it('are sorted, and name no role twice', () => {
    const { roles, accounts, homes, stacks, githubEnvironments } = expectationsOf(fixturePlatform());
    const arns = roles.map(({ arn }) => arn);
    expect(arns).toEqual(sorted([...new Set(arns)]));
    expect(accounts.map(({ name }) => name)).toEqual(sorted(accounts.map(({ name }) => name)));
    expect(stacks).toEqual(sorted(stacks));
    expect(githubEnvironments.map(({ repository }) => repository)).toEqual(
      sorted(githubEnvironments.map(({ repository }) => repository)),
    );
    expect(homes.map(({ service, environment }) => `${service}/${environment}`)).toHaveLength(new Set(homes).size);
  });

  it('have a boundary of the same account for every role, and a home for every role of a service', () => {
    const { roles, homes } = expectationsOf(fixturePlatform());
    for (const role of roles) {
      expect(role.boundary.startsWith(`arn:aws:iam::${role.accountId}:policy/platform/`)).toBe(true);
      if (!('service' in role)) continue;
      expect(homes).toContainEqual(
        expect.objectContaining({ service: role.service, environment: role.environment, accountId: role.accountId }),
      );
    }
  });

  it('have both homes of a service that moves, with the same tokens and things of their own', () => {
    const moving = fixtureSources();
    emptyAccount(moving, 'network-dev', '200000000012', 'dev');
    openMove(moving, 'pay-site', 'network-dev');
    const { roles, homes, githubEnvironments } = expectationsOf(fixturePlatform(undefined, moving));
    const deploys = roles.filter(({ arn }) => arn.endsWith(':role/pipeline/pay-site_deploy'));
    const inDev = deploys.filter((role) => 'environment' in role && role.environment === 'dev');
    expect(inDev.map(({ accountId }) => accountId)).toEqual(['200000000003', '200000000012']);
    expect(inDev[0]?.admits).toEqual(inDev[1]?.admits);
    const lived = homes.filter(({ service, environment }) => service === 'pay-site' && environment === 'dev');
    expect(lived.map(({ account }) => account)).toEqual(['network-dev', 'pay-dev']);
    for (const { accountId, owns } of lived) expect(owns).toContain(`arn:aws:s3:::pay-site--*-${accountId}`);
    const before = expectationsOf(fixturePlatform());
    expect(githubEnvironments).toEqual(before.githubEnvironments);
    const left = new Set([...inDev, ...deploys].map(({ account }) => account));
    expect(left).toEqual(new Set(['network-dev', 'pay-dev', 'pay-prod']));
    for (const role of before.roles) expect(roles).toContainEqual(role);
  });

  it('have a share in the account that its owner has not left, and not before it is there', () => {
    const moving = fixtureSources();
    emptyAccount(moving, 'network-dev', '200000000012', 'dev');
    openMove(moving, 'pay-api', 'network-dev');
    const receiving = () =>
      expectationsOf(fixturePlatform(undefined, moving)).roles.flatMap((role) =>
        'job' in role && role.environment === 'dev' ? role.job.receives.map(({ account }) => account) : [],
      );
    expect(new Set(receiving())).toEqual(new Set(['200000000003']));
    openMove(moving, 'pay', 'network-dev');
    expect(new Set(receiving())).toEqual(new Set(['200000000003', '200000000012']));
  });

  it('say what the organisation is', () => {
    const { organization, accounts } = expectationsOf(fixturePlatform());
    expect(organization).toMatchObject({
      name: 'acme',
      id: 'o-acme000001',
      partition: 'aws',
      manage: 'all',
      homeRegion: 'eu-west-1',
      quotas: { rolesPerAccount: 1000 },
      issuers: {
        github: { issuer: 'token.actions.githubusercontent.com', owner: 'acme', ownerId: 800 },
        gitlab: { issuer: 'gitlab.com', group: 'acme' },
      },
      trustedAccounts: ['999999999999'],
      environments: [
        { id: 'dev', posture: 'broad', ref: null },
        { id: 'prod', posture: 'scoped', production: true, ref: 'refs/heads/main' },
        { id: 'staging', posture: 'scoped', ref: 'refs/heads/main' },
      ],
    });
    expect(organization.environments[0]?.services).toMatchObject({
      ecs: ['eu-west-1'],
      sqs: ['eu-central-1', 'eu-west-1'],
    });
    expect(accounts).toContainEqual({
      name: 'pay-prod',
      id: '200000000004',
      kind: 'service',
      phase: 'active',
      environment: 'prod',
      unit: 'prod',
    });
    expect(accounts).toContainEqual(expect.objectContaining({ name: 'management', environment: null, unit: null }));
  });

  it('hold for one account that is the platform and a service at once', () => {
    const { roles, organization } = expectationsOf(fixturePlatform(undefined, singleAccountSources()));
    expect(organization).toMatchObject({ manage: 'none', id: null });
    expect(roles.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['administrator', 'services-apply', 'pay_deploy', 'pay_task']),
    );
    expect(new Set(roles.map(({ accountId }) => accountId))).toEqual(new Set(['300000000001']));
  });
});
