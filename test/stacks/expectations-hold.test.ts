import type { Expectations } from '../../expectations/expectations';
import { fixtureSources } from '../fixtures/fixture-sources';
import { singleAccountSources } from '../fixtures/single-account-sources';
import { resourcesOf, synthesised } from '../synthesised';

const cases = { 'an organisation': fixtureSources, 'one account': singleAccountSources };

/** The two share no code, so that a wrong name or a wrong id cannot agree with itself. */
describe.each(Object.entries(cases))('what is synthesised for %s is what the registry expects', (_, sources) => {
  const { stacks, files } = synthesised(sources());
  const expected: Expectations = JSON.parse(files['expectations.json'] ?? '{}');
  const roles = resourcesOf(stacks)
    .filter(({ type }) => type === 'aws_iam_role')
    .map(({ stack, attributes }) => {
      const [account] = (stacks[stack]?.provider.aws?.[0]?.allowed_account_ids ?? []) as string[];
      return {
        arn: `arn:aws:iam::${account}:role${attributes.path}${attributes.name}`,
        boundary: inStack(stack, String(attributes.permissions_boundary), String(account)),
        tags: attributes.tags,
        trust: JSON.parse(String(attributes.assume_role_policy)),
      };
    });
  const byArn = new Map(roles.map((role) => [role.arn, role]));

  function inStack(stack: string, boundary: string, account: string): string {
    const address = /^\$\{aws_iam_policy\.([a-z-]+)\.arn\}$/.exec(boundary)?.[1];
    if (!address) return boundary;
    const policy = stacks[stack]?.resource?.aws_iam_policy?.[address];
    return `arn:aws:iam::${account}:policy${policy?.path}${policy?.name}`;
  }

  it('the same roles, and no other', () => {
    expect([...byArn.keys()].sort()).toEqual(expected.roles.map(({ arn }) => arn).sort());
  });

  it('the boundary and the tags of each', () => {
    for (const { arn, boundary, tags } of expected.roles) {
      expect({ arn, boundary: byArn.get(arn)?.boundary, tags: byArn.get(arn)?.tags }).toEqual({ arn, boundary, tags });
    }
  });

  it('the claims of each job that a role admits', () => {
    const github = expected.roles.flatMap(({ arn, admits }) =>
      admits.flatMap((admission) => (admission.kind === 'github' ? [{ arn, ...admission }] : [])),
    );
    expect(github.length).toBeGreaterThan(4);
    for (const { arn, issuer, claims } of github) {
      const [statement] = byArn.get(arn)?.trust.Statement ?? [];
      const { sub, ...others } = statement.Condition.StringEquals
        ? withoutIssuer(issuer, statement.Condition.StringEquals)
        : {};
      expect([sub].flat().sort()).toEqual([...claims.sub].sort());
      expect(claims).toMatchObject(others);
      expect(Object.keys(statement.Condition)).toEqual(['StringEquals']);
    }
  });
});

const withoutIssuer = (
  issuer: string,
  condition: Record<string, string | string[]>,
): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(condition).map(([key, value]) => [key.replace(`${issuer}:`, ''), value]));
