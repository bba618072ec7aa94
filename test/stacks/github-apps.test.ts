import { fixtureSources, type TypedSources } from '../fixtures/fixture-sources';
import { synthesised } from '../synthesised';

function made(change: (sources: TypedSources) => void = () => undefined) {
  const sources = fixtureSources();
  change(sources);
  const { findings, stacks } = synthesised(sources);
  expect(findings).toEqual([]);
  const variables = Object.values(stacks['github-organization']?.resource?.github_actions_environment_variable ?? {});
  return {
    bootstrap: stacks.bootstrap?.resource ?? {},
    variablesOf: (environment: string) =>
      Object.fromEntries(
        variables
          .filter((variable) => String(variable.environment).includes(`platform_${environment}.`))
          .map(({ variable_name, value }) => [variable_name, value]),
      ),
  };
}
const alias = (app: string) => `arn:aws:kms:eu-west-1:100000000002:alias/platform/github-app-${app}`;
const key = (letter: string) => `arn:aws:kms:eu-west-1:100000000002:key/00000000-0000-4000-8000-00000000000${letter}`;

describe('the GitHub Apps', () => {
  it('have their key by an alias of its own, with a policy', () => {
    const { bootstrap } = made();
    const aliases = Object.values(bootstrap.aws_kms_alias ?? {}).map(({ name, target_key_id }) => [
      name,
      target_key_id,
    ]);
    expect(aliases).toEqual(
      expect.arrayContaining([
        ['alias/platform/github-app-organization', key('a')],
        ['alias/platform/github-app-repositories', key('b')],
        ['alias/platform/github-app-read-only', key('c')],
      ]),
    );
    expect(Object.entries(bootstrap.aws_kms_key_policy ?? {}).map(([name, { key_id }]) => [name, key_id])).toEqual([
      ['github-app-organization', key('a')],
      ['github-app-read-only', key('c')],
      ['github-app-repositories', key('b')],
    ]);
  });

  it.each([
    ['guardrails-apply', { APP_ID: '701', INSTALLATION_ID: '711', APP_KEY: alias('organization') }],
    ['services-apply', { APP_ID: '702', INSTALLATION_ID: '712', APP_KEY: alias('repositories') }],
    ['drift', { APP_ID: '703', INSTALLATION_ID: '713', APP_KEY: alias('read-only') }],
    ['main-plan', { APP_ID: '703', INSTALLATION_ID: '713', APP_KEY: alias('read-only') }],
  ])('are named in the environment %s, whose job signs', (environment, app) => {
    expect(made().variablesOf(environment)).toMatchObject(app);
  });

  it('are unknown to the environment of pull requests', () => {
    expect(Object.keys(made().variablesOf('plan')).sort()).toEqual(['AWS_REGION', 'AWS_ROLE_ARN']);
  });

  it('have no key of KMS where the private key is a secret', () => {
    const { bootstrap, variablesOf } = made(({ environments: { organization }, registry }) => {
      organization.github.apps = { readOnly: { appId: 1, installationId: 2, key: 'secret' } };
      registry.waivers.push({
        finding: 'app-keys-unreadable/readOnly',
        reason: 'No import',
        owner: 'pay',
        expires: '2999-12-31',
      });
    });
    expect(bootstrap.aws_kms_key_policy).toBeUndefined();
    expect(variablesOf('drift')).toMatchObject({ APP_ID: '1', INSTALLATION_ID: '2' });
    expect(variablesOf('drift')).not.toHaveProperty('APP_KEY');
    expect(Object.keys(variablesOf('services-apply'))).not.toContain('APP_ID');
  });
});
