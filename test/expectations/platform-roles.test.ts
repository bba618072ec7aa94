import { platformRoles } from '../../expectations/platform-roles';
import type { TypedSources } from '../fixtures/fixture-sources';
import { fixturePlatform } from './fixture-platform';

const namesIn = (account: string, change?: (sources: TypedSources) => void) =>
  platformRoles(fixturePlatform(change))
    .filter((role) => role.account === account)
    .map(({ name }) => name)
    .sort();
const roleIn = (account: string, name: string, change?: (sources: TypedSources) => void) =>
  platformRoles(fixturePlatform(change)).find((role) => role.account === account && role.name === name);

const readers = ['auditor', 'break-glass', 'drift', 'guardrails-apply', 'main-plan', 'platform-plan'];

describe('the roles under /platform/', () => {
  it.each([
    { account: 'platform', names: ['administrator', ...readers, 'services-apply'] },
    { account: 'management', names: ['administrator', ...readers] },
    { account: 'security', names: readers },
    { account: 'log-archive', names: readers },
    { account: 'pay-prod', names: [...readers, 'services-apply'] },
  ])('$account has those that work there, and no other', ({ account, names }) => {
    expect(namesIn(account)).toEqual(names);
  });

  it.each([
    { identity: 'main-plan', environment: 'main-plan' },
    { identity: 'drift', environment: 'drift' },
    { identity: 'services-apply', environment: 'services-apply' },
    { identity: 'guardrails-apply', environment: 'guardrails-apply' },
  ])('the hub role $identity admits its environment of this repository, from main', ({ identity, environment }) => {
    expect(roleIn('platform', identity)?.admits).toEqual([
      {
        kind: 'github',
        issuer: 'token.actions.githubusercontent.com',
        claims: {
          aud: 'sts.amazonaws.com',
          sub: [`repo:acme@800/platform@900:environment:${environment}`],
          repository: 'acme/platform',
          repository_id: '900',
          environment,
          ref: 'refs/heads/main',
        },
      },
      { kind: 'self', arn: `arn:aws:iam::100000000002:role/platform/${identity}` },
    ]);
  });

  it('the hub role platform-plan admits any ref, but only the plan workflow of main', () => {
    const [admission] = roleIn('platform', 'platform-plan')?.admits ?? [];
    expect(admission).toMatchObject({
      claims: {
        sub: ['repo:acme@800/platform@900:environment:plan'],
        job_workflow_ref: 'acme/platform/.github/workflows/plan-stack.yml@refs/heads/main',
      },
    });
    expect(admission).not.toHaveProperty('claims.ref');
  });

  it('a member role admits the hub role of the same name, of this organisation', () => {
    expect(roleIn('pay-prod', 'services-apply')).toEqual({
      arn: 'arn:aws:iam::200000000004:role/platform/services-apply',
      name: 'services-apply',
      path: '/platform/',
      account: 'pay-prod',
      accountId: '200000000004',
      kind: 'platform',
      identity: 'services-apply',
      boundary: 'arn:aws:iam::200000000004:policy/platform/platform-boundary',
      tags: { 'platform:owner': 'platform' },
      admits: [
        { kind: 'role', arn: 'arn:aws:iam::100000000002:role/platform/services-apply', organization: 'o-acme000001' },
      ],
    });
  });

  it.each([
    { name: 'guardrails-apply', boundary: 'guardrails-apply-boundary' },
    { name: 'platform-plan', boundary: 'platform-boundary' },
    { name: 'break-glass', boundary: 'people-boundary' },
    { name: 'auditor', boundary: 'people-boundary' },
  ])('$name carries $boundary', ({ name, boundary }) => {
    expect(roleIn('security', name)?.boundary).toBe(`arn:aws:iam::100000000003:policy/platform/${boundary}`);
  });

  it('people come from the permission set in the platform account, and elsewhere through the role there too', () => {
    const permissionSet = {
      kind: 'permission-set',
      permissionSet: 'auditor',
      arnPattern:
        'arn:aws:iam::100000000002:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_auditor_????????????????',
    };
    expect(roleIn('platform', 'auditor')?.admits).toEqual([permissionSet]);
    expect(roleIn('pay-dev', 'auditor')?.admits).toEqual([
      permissionSet,
      { kind: 'role', arn: 'arn:aws:iam::100000000002:role/platform/auditor', organization: null },
    ]);
  });

  it('an Identity Center in us-east-1 leaves its Region out of the role path', () => {
    const role = roleIn('platform', 'auditor', ({ environments: { organization } }) => {
      organization.identityCenter = {
        instanceArn: 'arn:aws:sso:::instance/ssoins-0123456789abcdef',
        region: 'us-east-1',
      };
    });
    expect(role?.admits).toMatchObject([
      {
        arnPattern:
          'arn:aws:iam::100000000002:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_auditor_????????????????',
      },
    ]);
  });

  it('people may be named one by one, and naming nobody admits nobody', () => {
    expect(roleIn('platform', 'break-glass')?.admits).toEqual([
      { kind: 'principal', arn: 'arn:aws:iam::100000000001:user/break-glass' },
    ]);
    const nobody = roleIn('platform', 'break-glass', ({ environments }) => {
      environments.organization.people.breakGlass = { principals: [] };
    });
    expect(nobody?.admits).toEqual([]);
  });

  it.each([
    { phase: 'pending', id: {}, exist: false },
    { phase: 'intake', id: { id: '200000000005' }, exist: true },
    { phase: 'suspended', id: { id: '200000000005' }, exist: true },
  ] as const)('exist in an account of phase $phase: $exist', ({ phase, id, exist }) => {
    const names = namesIn('pay-staging', ({ environments }) => {
      environments.lock.accounts['pay-staging'] = { phase, environment: 'staging', ...id };
    });
    expect(names.length > 0).toBe(exist);
  });

  it('exist nowhere before the platform account does', () => {
    const platform = fixturePlatform(({ environments }) => {
      environments.lock.accounts.platform = { phase: 'pending' };
    });
    expect(platformRoles(platform)).toEqual([]);
  });
});
