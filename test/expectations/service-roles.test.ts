import { serviceRoles } from '../../expectations/service-roles';
import { codecommit, defineService, gitlab, infrastructure } from '../../registry/schema';
import type { TypedSources } from '../fixtures/fixture-sources';
import { fixturePlatform } from './fixture-platform';

const rolesAfter = (change?: (sources: TypedSources) => void) => serviceRoles(fixturePlatform(change));
const roleIn = (account: string, name: string, change?: (sources: TypedSources) => void) =>
  rolesAfter(change).find((role) => role.account === account && role.name === name);
const network = (repository: ReturnType<typeof gitlab>) => (sources: TypedSources) => {
  sources.registry.services.network = defineService({
    id: 'network',
    team: 'pay',
    repository,
    environments: ['dev', 'prod'],
    pipeline: infrastructure(),
  });
};

describe('the roles of services', () => {
  it('says everything about the role that deploys to production', () => {
    expect(roleIn('pay-prod', 'pay_deploy')).toEqual({
      arn: 'arn:aws:iam::200000000004:role/pipeline/pay_deploy',
      name: 'pay_deploy',
      path: '/pipeline/',
      account: 'pay-prod',
      accountId: '200000000004',
      kind: 'pipeline',
      service: 'pay',
      team: 'pay',
      environment: 'prod',
      stage: 'deploy',
      boundary: 'arn:aws:iam::200000000004:policy/platform/pipeline',
      tags: {
        'platform:environment': 'prod',
        'platform:service': 'pay',
        'platform:stage': 'deploy',
        'platform:team': 'pay',
      },
      admits: [
        {
          kind: 'github',
          issuer: 'token.actions.githubusercontent.com',
          claims: {
            aud: 'sts.amazonaws.com',
            sub: ['repo:acme@800/pay@1001:environment:prod'],
            repository: 'acme/pay',
            repository_id: '1001',
            environment: 'prod',
            ref: 'refs/heads/main',
            job_workflow_ref: 'acme/platform/.github/workflows/service-deploy.yml@refs/heads/main',
          },
        },
      ],
      passes: [
        'arn:aws:iam::200000000004:role/runtime/pay/pay_execution',
        'arn:aws:iam::200000000004:role/runtime/pay/pay_task',
      ],
      job: {
        profile: 'container-on-ecs',
        grants: [{ grant: 'ecr-pull' }, { grant: 'ecs-deploy', cluster: 'main' }, { grant: 'pass-runtime-role' }],
        uses: ['dynamodb', 'logs', 'sqs'],
        builds: ['images'],
        artifacts: '200000000004',
        principal: null,
        startsOnly: false,
        secrets: [],
        receives: [],
      },
    });
  });

  it('gives what is listed under uses to whoever rolls it out or works with it, and to nobody else', () => {
    const uses = (name: string) => roleIn('pay-prod', name)?.job.uses ?? roleIn('ledger-prod', name)?.job.uses;
    expect(uses('pay_build')).toEqual([]);
    expect(uses('pay_task')).toEqual(['dynamodb', 'logs', 'sqs']);
    expect(uses('pay_execution')).toEqual([]);
    expect(uses('ledger_deploy')).toEqual([]);
    expect(uses('ledger_cloudformation')).toEqual(['dynamodb', 'logs']);
  });

  it('says what the workload reads, and what others share with it in the same environment', () => {
    expect(roleIn('pay-prod', 'pay_execution')?.job).toMatchObject({
      principal: 'ecs-tasks.amazonaws.com',
      startsOnly: true,
      secrets: ['database'],
      receives: [],
    });
    expect(roleIn('pay-dev', 'pay-api_function')?.job.receives).toEqual([
      { owner: 'pay', account: '200000000003', use: 'sqs', name: 'orders', access: 'write' },
    ]);
  });

  it('gives each stage a GitHub environment of its own, and the branch of its environment', () => {
    expect(roleIn('pay-prod', 'pay_build')?.admits).toMatchObject([
      {
        claims: {
          sub: ['repo:acme@800/pay@1001:environment:prod_build'],
          environment: 'prod_build',
          ref: 'refs/heads/main',
        },
      },
    ]);
  });

  it('demands no ref where the environment deploys from any', () => {
    const [admission] = roleIn('pay-dev', 'pay_test')?.admits ?? [];
    expect(admission).toMatchObject({ claims: { environment: 'dev_test' } });
    expect(admission).not.toHaveProperty('claims.ref');
  });

  it('expects both subjects while a repository moves, and the name alone before it does', () => {
    expect(roleIn('ledger-prod', 'ledger_deploy')?.admits).toMatchObject([
      { claims: { sub: ['repo:acme/ledger:environment:prod', 'repo:acme@800/ledger@5005:environment:prod'] } },
    ]);
    expect(roleIn('pay-prod', 'pay-site_deploy')?.admits).toMatchObject([
      { claims: { sub: ['repo:acme/pay-site:environment:prod'] } },
    ]);
  });

  it('lets a deploy through CloudFormation pass only its CloudFormation role, and that one only runtime roles', () => {
    expect(roleIn('ledger-prod', 'ledger_deploy')?.passes).toEqual([
      'arn:aws:iam::200000000002:role/pipeline/ledger_cloudformation',
    ]);
    expect(roleIn('ledger-prod', 'ledger_cloudformation')).toMatchObject({
      path: '/pipeline/',
      boundary: 'arn:aws:iam::200000000002:policy/platform/pipeline',
      tags: { 'platform:stage': 'deploy' },
      admits: [
        { kind: 'service', principal: 'cloudformation.amazonaws.com', sourceAccount: '200000000002', sourceArns: [] },
      ],
      passes: ['arn:aws:iam::200000000002:role/runtime/ledger/ledger_function'],
    });
    expect(roleIn('ledger-prod', 'ledger_build')?.passes).toEqual([]);
  });

  it.each([
    { name: 'pay_task', principal: 'ecs-tasks.amazonaws.com', sourceAccount: '200000000004', arns: 2 },
    { name: 'pay-api_nightly', principal: 'scheduler.amazonaws.com', sourceAccount: '200000000004', arns: 2 },
    { name: 'pay-api_function', principal: 'lambda.amazonaws.com', sourceAccount: null, arns: 0 },
  ])(
    '$name admits $principal with the keys that it sends, in every Region',
    ({ name, principal, sourceAccount, arns }) => {
      const role = roleIn('pay-prod', name);
      expect(role).toMatchObject({
        kind: 'runtime',
        stage: null,
        boundary: 'arn:aws:iam::200000000004:policy/platform/runtime',
        passes: [],
        admits: [{ kind: 'service', principal, sourceAccount }],
      });
      expect(role?.admits).toHaveProperty('[0].sourceArns.length', arns);
    },
  );

  it('asks STS of China by its own name', () => {
    const role = serviceRoles(
      fixturePlatform((sources) => Object.assign(sources.environments.organization, { partition: 'aws-cn' })),
    )[0];
    expect(role?.arn).toMatch(/^arn:aws-cn:iam::/);
    expect(role?.boundary).toMatch(/^arn:aws-cn:iam::/);
    expect(role?.admits).toMatchObject([{ claims: { aud: 'sts.amazonaws.com.cn' } }]);
  });

  it('admits one branch of a GitLab project, and nobody where any ref would do', () => {
    const change = network(gitlab('acme/infra/network', { id: 7 }));
    expect(roleIn('pay-prod', 'network_deploy', change)?.admits).toEqual([
      {
        kind: 'gitlab',
        issuer: 'gitlab.com',
        claims: {
          aud: 'platform:prod:deploy',
          sub: ['project_path:acme/infra/network:ref_type:branch:ref:main'],
          project_path: 'acme/infra/network',
          ref: 'main',
        },
      },
    ]);
    expect(roleIn('pay-dev', 'network_deploy', change)?.admits).toEqual([]);
  });

  it('admits the one project that builds what is in CodeCommit', () => {
    expect(roleIn('pay-prod', 'network_deploy', network(codecommit('network')))?.admits).toEqual([
      {
        kind: 'service',
        principal: 'codebuild.amazonaws.com',
        sourceAccount: '200000000004',
        sourceArns: ['arn:aws:codebuild:eu-west-1:200000000004:project/network--deploy'],
      },
    ]);
  });

  it.each([
    { phase: 'intake', exist: false },
    { phase: 'active', exist: true },
    { phase: 'suspended', exist: true },
  ] as const)('exist in an account of phase $phase: $exist', ({ phase, exist }) => {
    const roles = rolesAfter(({ environments }) => {
      environments.lock.accounts['ledger-dev'] = { phase, id: '200000000001', environment: 'dev' };
    });
    expect(roles.some(({ account }) => account === 'ledger-dev')).toBe(exist);
    expect(roles.some(({ account }) => account === 'ledger-prod')).toBe(true);
  });

  it('do not exist while the account of their artefacts has no id', () => {
    const roles = rolesAfter(({ environments }) => {
      environments.lock.accounts['ledger-prod'] = { phase: 'pending', environment: 'prod' };
    });
    expect(roles.filter(({ service }) => service === 'ledger')).toEqual([]);
    expect(roles.filter(({ service }) => service === 'pay')).not.toEqual([]);
  });
});
