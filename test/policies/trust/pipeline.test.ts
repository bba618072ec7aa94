import { evaluate } from '../../../analysis/evaluate';
import { pipelineTrust } from '../../../policies/trust/pipeline';
import type { PipelineRole } from '../../../registry/platform';
import { fixturePlatform } from '../../expectations/fixture-platform';
import { entryOf, environmentOf } from '../../fixtures/change';
import type { TypedSources } from '../../fixtures/fixture-sources';

const issuer = 'token.actions.githubusercontent.com';
const account = '333333333333';
type Wanted = { readonly service: string; readonly stage: string; readonly environment: string };

/** Whether the honest job of a role gets in when one workflow runs it. */
function opens(wanted: Wanted, workflow: string | undefined, change?: (sources: TypedSources) => void): boolean {
  const { roles, organization } = fixturePlatform(change);
  const role = roles.find(
    (one): one is PipelineRole =>
      one.kind === 'pipeline' &&
      one.service.id === wanted.service &&
      one.stage === wanted.stage &&
      one.home.environment.id === wanted.environment,
  );
  const source = role?.service.entry.repository;
  if (role === undefined || source?.kind !== 'github') throw new Error(`no such role: ${JSON.stringify(wanted)}`);
  const context = role.stage === 'deploy' ? wanted.environment : `${wanted.environment}_${role.stage}`;
  const { outcome } = evaluate(
    {
      principal: `arn:aws:iam::${account}:oidc-provider/${issuer}`,
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: `arn:aws:iam::${account}:role/pipeline/${role.name}`,
      context: {
        [`${issuer}:aud`]: 'sts.amazonaws.com',
        [`${issuer}:sub`]: `repo:acme@800/${wanted.service}@${source.id}:environment:${context}`,
        [`${issuer}:repository_id`]: `${source.id}`,
        [`${issuer}:ref`]: 'refs/heads/main',
        ...(workflow !== undefined && { [`${issuer}:job_workflow_ref`]: workflow }),
      },
    },
    { identity: [], resource: pipelineTrust(role, organization, { partition: 'aws', account, region: 'eu-west-1' }) },
  );
  return outcome === 'allowed';
}

const of = (file: string, ref = 'refs/heads/main', repository = 'acme/platform') =>
  `${repository}/.github/workflows/${file}@${ref}`;
const build = of('service-build.yml');
const deploy = of('service-deploy.yml');
const highRisk = of('service-deploy-high-risk.yml');
const own = (service: string) => of('release.yml', 'refs/heads/main', `acme/${service}`);

const inStaging = (sources: TypedSources): void => {
  entryOf(sources, 'ledger').environments = ['dev', 'staging', 'prod'];
};

type Case = Wanted & {
  readonly by: readonly string[];
  readonly notBy: readonly (string | undefined)[];
  readonly change?: (sources: TypedSources) => void;
};

describe('a role of a service is opened by the workflows that its environment allows', () => {
  it.each<Case>([
    {
      service: 'pay',
      stage: 'deploy',
      environment: 'prod',
      by: [deploy],
      notBy: [
        build,
        highRisk,
        own('pay'),
        of('service-deploy.yml', 'refs/heads/feature'),
        of('service-deploy.yml', 'refs/pull/7/merge'),
        of('service-deploy.yml', 'refs/heads/main', 'acme/pay'),
        undefined,
      ],
    },
    {
      service: 'pay',
      stage: 'build',
      environment: 'prod',
      by: [build],
      notBy: [deploy, own('pay'), undefined],
    },
    { service: 'pay', stage: 'deploy', environment: 'staging', by: [own('pay'), deploy], notBy: [] },
    { service: 'pay', stage: 'test', environment: 'dev', by: [own('pay')], notBy: [] },
    {
      service: 'ledger',
      stage: 'deploy',
      environment: 'prod',
      by: [highRisk],
      notBy: [
        deploy,
        build,
        own('ledger'),
        of('service-deploy-high-risk.yml', 'refs/heads/main', 'acme/ledger'),
        undefined,
      ],
    },
    {
      service: 'ledger',
      stage: 'deploy',
      environment: 'staging',
      change: inStaging,
      by: [highRisk],
      notBy: [deploy, own('ledger'), undefined],
    },
    {
      service: 'ledger',
      stage: 'deploy',
      environment: 'staging',
      change: (sources) => {
        inStaging(sources);
        entryOf(sources, 'ledger').highRisk = false;
      },
      by: [own('ledger'), deploy, highRisk],
      notBy: [],
    },
    { service: 'ledger', stage: 'deploy', environment: 'dev', by: [own('ledger')], notBy: [] },
    {
      service: 'pay',
      stage: 'test',
      environment: 'dev',
      change: (sources) => {
        environmentOf(sources, 'dev').workflows = 'platform';
      },
      by: [own('pay')],
      notBy: [],
    },
  ])('$service $stage in $environment', ({ by, notBy, change, ...wanted }) => {
    for (const workflow of by)
      expect({ workflow, in: opens(wanted, workflow, change) }).toEqual({ workflow, in: true });
    for (const workflow of notBy)
      expect({ workflow, in: opens(wanted, workflow, change) }).toEqual({ workflow, in: false });
  });
});
