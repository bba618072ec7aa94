import { serviceWorkflow } from '../../expectations/service-workflow';
import type { PipelineRole } from '../../registry/platform';
import { entryOf, environmentOf } from '../fixtures/change';
import type { TypedSources } from '../fixtures/fixture-sources';
import { fixturePlatform } from './fixture-platform';

function workflowOf(name: string, environment: string, change?: (sources: TypedSources) => void): string | null {
  const { roles, organization } = fixturePlatform(change);
  const role = roles.find(
    (one): one is PipelineRole =>
      one.kind === 'pipeline' && one.name === name && one.home.environment.id === environment,
  );
  if (role === undefined) throw new Error(`no ${name} in ${environment}`);
  return serviceWorkflow(role, organization);
}

const inStaging = (sources: TypedSources): void => {
  entryOf(sources, 'ledger').environments = ['dev', 'staging', 'prod'];
};
const platform = (file: string) => `acme/platform/.github/workflows/${file}@refs/heads/main`;

describe('the workflow that a token must name', () => {
  it.each([
    { name: 'pay_deploy', environment: 'prod', workflow: platform('service-deploy.yml') },
    { name: 'pay_build', environment: 'prod', workflow: platform('service-build.yml') },
    { name: 'pay_deploy', environment: 'staging', workflow: null },
    { name: 'pay_test', environment: 'dev', workflow: null },
    { name: 'ledger_deploy', environment: 'prod', workflow: platform('service-deploy-high-risk.yml') },
    { name: 'ledger_build', environment: 'prod', workflow: platform('service-build.yml') },
    { name: 'ledger_deploy', environment: 'dev', workflow: null },
  ])('is $workflow for $name in $environment', ({ name, environment, workflow }) => {
    expect(workflowOf(name, environment)).toBe(workflow);
  });

  it('is none for tests, where the environment demands the others', () => {
    const demanding = (sources: TypedSources): void => {
      environmentOf(sources, 'dev').workflows = 'platform';
    };
    expect(workflowOf('pay_test', 'dev', demanding)).toBeNull();
    expect(workflowOf('pay_deploy', 'dev', demanding)).toBe(platform('service-deploy.yml'));
    // Nobody approves there, so that there is no first environment.
    expect(workflowOf('ledger_deploy', 'dev', demanding)).toBe(platform('service-deploy.yml'));
  });

  it('is pinned for a high-risk deployment that is approved, whatever the environment says', () => {
    expect(workflowOf('ledger_deploy', 'staging', inStaging)).toBe(platform('service-deploy-high-risk.yml'));
    const ordinary = (sources: TypedSources): void => {
      inStaging(sources);
      entryOf(sources, 'ledger').highRisk = false;
    };
    expect(workflowOf('ledger_deploy', 'staging', ordinary)).toBeNull();
    expect(workflowOf('ledger_deploy', 'prod', ordinary)).toBe(platform('service-deploy.yml'));
  });

  it('is in the repository that the organisation names', () => {
    const forked = (sources: TypedSources): void => {
      sources.environments.organization.repository.name = 'acme/accounts';
    };
    expect(workflowOf('pay_deploy', 'prod', forked)).toBe(
      'acme/accounts/.github/workflows/service-deploy.yml@refs/heads/main',
    );
  });
});
