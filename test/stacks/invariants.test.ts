import { fixtureSources } from '../fixtures/fixture-sources';
import { singleAccountSources } from '../fixtures/single-account-sources';
import { resourcesOf, synthesised } from '../synthesised';

const cases = { 'an organisation': fixtureSources, 'one account': singleAccountSources };

describe.each(Object.entries(cases))('every stack of %s', (_, sources) => {
  const { stacks, files } = synthesised(sources());
  const resources = resourcesOf(stacks);
  const roles = resources.filter(({ type }) => type === 'aws_iam_role');

  it('bounds every role', () => {
    expect(roles.length).toBeGreaterThan(10);
    expect(
      roles.filter(
        ({ attributes }) => !String(attributes.permissions_boundary ?? '').match(/boundary|policy\/platform\//),
      ),
    ).toEqual([]);
  });

  it('puts every role under a path of the platform, for one hour', () => {
    for (const { attributes } of roles) {
      expect(String(attributes.path)).toMatch(/^\/(platform|pipeline|runtime\/[a-z0-9-]+)\/$/);
      expect(attributes.max_session_duration).toBe(3600);
    }
  });

  it('makes no credential that lasts and no policy outside of IAM roles and boundaries', () => {
    expect(resources.filter(({ type }) => /^aws_iam_(user|access_key|group|user_login_profile)/.test(type))).toEqual(
      [],
    );
  });

  it('reads nothing at plan time: no data source, no remote state, no module', () => {
    for (const stack of Object.values(stacks)) expect(Object.keys(stack)).not.toEqual(expect.arrayContaining(['data']));
    expect(Object.values(files).join('')).not.toContain('terraform_remote_state');
  });

  it('has only plain references as templates', () => {
    const templates = Object.entries(files)
      .filter(([path]) => path.endsWith('cdk.tf.json'))
      .flatMap(([, text]) =>
        [...text.matchAll(/(\$*)\$\{([^}]*)\}/g)].filter(([, dollars]) => (dollars ?? '').length % 2 === 0),
      );
    expect(templates.length).toBeGreaterThan(0);
    for (const [, , inside] of templates) expect(inside).toMatch(/^[a-z0-9_]+\.[A-Za-z0-9_-]+(\.[a-z_]+(\[0\])?)*$/);
    expect(Object.values(files).join('')).not.toMatch(/(?<!%)%\{/);
  });

  it('escapes the policy variables that IAM resolves', () => {
    const boundary =
      stacks[Object.keys(stacks).find((name) => name.startsWith('baseline-')) ?? '']?.resource?.aws_iam_policy;
    expect(String(boundary?.pipeline?.policy)).toContain('$${aws:PrincipalTag/platform:service');
  });

  it('runs as whoever applies it, in one account, with a state of its own', () => {
    const keys = Object.entries(stacks).map(([name, { terraform, variable, provider }]) => {
      expect(variable.identity).toMatchObject({ ephemeral: true, type: 'string' });
      expect(variable.session).toMatchObject({ ephemeral: true, type: 'string' });
      for (const aws of provider.aws ?? []) {
        expect(aws.assume_role).toEqual([{ role_arn: '${var.identity}', session_name: '${var.session}' }]);
        expect(aws.allowed_account_ids).toHaveLength(1);
      }
      expect(terraform.backend.s3).toMatchObject({ use_lockfile: true, encrypt: true, key: `state/${name}.tfstate` });
      return terraform.backend.s3?.key;
    });
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('gives every role of a service the tag that decides, and none that is shared', () => {
    for (const { attributes } of roles) {
      const tags = (attributes.tags ?? {}) as Record<string, string>;
      const platformRole = attributes.path === '/platform/';
      expect(tags['platform:owner']).toBe(platformRole ? 'platform' : undefined);
      if (!platformRole) expect(String(attributes.name).startsWith(`${tags['platform:service']}_`)).toBe(true);
    }
  });
});
