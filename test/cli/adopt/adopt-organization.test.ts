import { type AdoptOptions, adoptOrganization } from '../../../cli/adopt/adopt-organization';
import { adoptionReport } from '../../../cli/adopt/adoption-report';
import { formatFinding } from '../../../registry/finding';
import { parseSources } from '../../../registry/load-platform';
import { unlock } from '../../fixtures/change';
import { fixtureSources, type TypedSources } from '../../fixtures/fixture-sources';
import { synthesised } from '../../synthesised';
import { corp, iamOf } from './fake-aws';

const issuer = 'token.actions.githubusercontent.com';
const usual: readonly [string, string][] = [
  ['platform', '100000000002'],
  ['security', '100000000003'],
  ['pay-prod', '200000000004'],
];

function beforeAdoption(change: (sources: TypedSources) => void = () => {}): TypedSources {
  const sources = fixtureSources();
  sources.environments.organization.manage = 'accounts-exist';
  unlock(sources);
  change(sources);
  return sources;
}

type Given = {
  readonly accounts?: readonly (readonly [string, string])[];
  readonly units?: readonly (readonly [string, string])[];
  readonly aws?: Parameters<typeof corp>[0];
  readonly inside?: Parameters<typeof iamOf>[0];
  readonly caller?: string;
  readonly unseen?: boolean;
  readonly sources?: TypedSources;
  readonly ask?: AdoptOptions['ask'];
};

function adopt({
  accounts = usual,
  units = [],
  aws,
  inside = {},
  caller = '100000000001',
  unseen = false,
  ...rest
}: Given = {}) {
  const { parsed } = parseSources(rest.sources ?? beforeAdoption());
  if (!parsed) throw new Error('the fixture must hold to its schema');
  const { client, called } = corp(aws);
  const adoption = adoptOrganization({
    parsed,
    clients: { organizations: client, caller: async () => caller, iam: iamOf(inside) },
    accounts: new Map(accounts),
    units: new Map([['foundation', 'ou-ab12-00000001'], ...units]),
    role: 'OrganizationAccountAccessRole',
    unseen,
    ask: rest.ask ?? (async () => new Map()),
  });
  return { adoption, called };
}

const linesOf = async (given: Given) => (await adopt(given).adoption).findings.map(formatFinding);

describe('an organisation that exists', () => {
  it('becomes data with every id, name and address as it is, over all pages', async () => {
    const { adopted, lock, findings } = await adopt({ inside: { '200000000004': { providers: [issuer] } } }).adoption;
    expect(findings).toEqual([]);
    expect(adopted.organization).toEqual({
      id: 'o-corp000001',
      root: 'r-ab12',
      policyTypes: ['SERVICE_CONTROL_POLICY'],
      trustedServices: ['ram.amazonaws.com', 'sso.amazonaws.com'],
      delegated: { 'config.amazonaws.com': ['100000000003'], 'guardduty.amazonaws.com': ['100000000003'] },
      attached: { SERVICE_CONTROL_POLICY: ['FullAWSAccess'], RESOURCE_CONTROL_POLICY: [] },
    });
    expect(adopted.units).toMatchObject({
      foundation: { id: 'ou-ab12-00000001', name: 'Core', parent: 'r-ab12' },
      workloads: { id: 'ou-ab12-00000002', name: 'Workloads', parent: 'r-ab12' },
      prod: { id: 'ou-ab12-00000004', name: 'Prod', parent: 'ou-ab12-00000002' },
    });
    expect(adopted.units.prod?.attached.SERVICE_CONTROL_POLICY).toEqual(['FullAWSAccess', 'no-expensive-things']);
    expect(adopted.accounts['pay-prod']).toEqual({
      id: '200000000004',
      name: 'Big App',
      email: '200000000004@corp.example',
      parent: 'ou-ab12-00000004',
      attached: { SERVICE_CONTROL_POLICY: [], RESOURCE_CONTROL_POLICY: [] },
      entered: true,
      oidcProviders: {
        [issuer]: { audiences: ['https://github.com/corp', 'sts.amazonaws.com'], tags: { CostCenter: '4711' } },
      },
    });
    expect(lock.organization).toEqual({ guardrails: 'detached', id: 'o-corp000001' });
    expect(lock.accounts).toMatchObject({
      management: { phase: 'intake', id: '100000000001' },
      'pay-prod': { phase: 'intake', id: '200000000004', environment: 'prod' },
    });
  });

  it('is read with calls that describe and list, and with no other', async () => {
    const { adoption, called } = adopt();
    await adoption;
    expect(called.filter((name) => !/^(Describe|List)/.test(name))).toEqual([]);
    expect(called.length).toBeGreaterThan(10);
  });

  it('leaves alone, and names, what nobody said is ours', async () => {
    const adoption = await adopt().adoption;
    expect(adoption.adopted.outside).toEqual({
      accounts: { '200000000009': 'Old Shop' },
      units: { 'ou-ab12-00000003': 'Legacy' },
    });
    const report = adoptionReport(adoption);
    expect(report).toContain('left alone, accounts: Old Shop (200000000009)');
    expect(report).toContain('left alone, units: Legacy (ou-ab12-00000003)');
    expect(report).toContain('left alone, guardrails: no-expensive-things (SCP on ou-ab12-00000004)');
    expect(report).toContain('made new, accounts: ledger-dev');
    expect(report).toContain('every account that is left alone, by those of the root');
  });

  it('says whom the guardrails of an adopted unit bind besides', async () => {
    const adoption = await adopt({ accounts: usual.slice(0, 2) }).adoption;
    expect(adoptionReport(adoption)).toContain('200000000004 by those of prod');
  });

  it('asks which account is which of those that no flag names, and offers what is free', async () => {
    const asked: unknown[] = [];
    const { adopted } = await adopt({
      accounts: usual.slice(0, 2),
      ask: async (names, from) => {
        asked.push(names.includes('pay-prod'), names.includes('platform'), from.map(({ id }) => id).sort());
        return new Map([['pay-prod', '200000000004']]);
      },
    }).adoption;
    expect(asked).toEqual([true, false, ['200000000004', '200000000009']]);
    expect(adopted.accounts['pay-prod']?.id).toBe('200000000004');
  });

  it('synthesises to imports of exactly what was adopted, and nothing is made under its name', async () => {
    const sources = beforeAdoption();
    const { adopted, lock } = await adopt({ sources, inside: { '200000000004': { providers: [issuer] } } }).adoption;
    sources.environments.adopted = adopted;
    sources.environments.lock = lock;
    const { stacks } = synthesised(sources);
    const { import: blocks, resource } = stacks.organization as unknown as {
      import: { to: string; id: string }[];
      resource: Record<string, Record<string, Record<string, unknown>>>;
    };
    expect(blocks.map(({ to, id }) => `${to.replace('aws_organizations_', '')} ${id}`).sort()).toEqual([
      'account.pay-prod 200000000004',
      'account.platform 100000000002',
      'account.security 100000000003',
      'delegated_administrator.config 100000000003/config.amazonaws.com',
      'delegated_administrator.guardduty 100000000003/guardduty.amazonaws.com',
      'organization.organization o-corp000001',
      'organizational_unit.foundation ou-ab12-00000001',
      'organizational_unit.prod ou-ab12-00000004',
      'organizational_unit.workloads ou-ab12-00000002',
    ]);
    expect(resource.aws_organizations_account?.['pay-prod']).toMatchObject({
      name: 'Big App',
      email: '200000000004@corp.example',
      parent_id: '${aws_organizations_organizational_unit.prod.id}',
    });
    expect((stacks['baseline-pay-prod'] as unknown as { import: unknown }).import).toEqual([
      {
        to: 'aws_iam_openid_connect_provider.github',
        id: `arn:aws:iam::200000000004:oidc-provider/${issuer}`,
      },
    ]);
  });

  it('is the same when it is adopted once more, by which time ours is attached too', async () => {
    const sources = beforeAdoption();
    const first = await adopt({ sources }).adoption;
    sources.environments.adopted = first.adopted;
    sources.environments.lock = first.lock;
    const second = await adopt({
      sources,
      accounts: [],
      units: [],
      aws: { ListTargetsForPolicyCommand: () => [{ TargetId: 'r-ab12' }, { TargetId: 'ou-ab12-00000004' }] },
    }).adoption;
    expect(second.findings).toEqual([]);
    expect(second.adopted).toEqual(first.adopted);
    expect(second.lock).toEqual(first.lock);
  });
});

describe('what is not adopted', () => {
  it.each<{ name: string; given: Given; found: string }>([
    {
      name: 'an account with a role under /platform/, which guardrails trust',
      given: {
        accounts: [...usual, ['ledger-prod', '200000000009']],
        inside: {
          '200000000009': {
            roles: ['arn:aws:iam::200000000009:role/x/a', 'arn:aws:iam::200000000009:role/platform/b'],
          },
        },
      },
      found:
        'account ledger-prod: must have no role under /platform/, which guardrails would trust in an account that was invited, got "arn:aws:iam::200000000009:role/platform/b"; find out who made it, and delete it',
    },
    {
      name: 'an account that nobody can look into',
      given: { inside: { '200000000004': { refuses: true } } },
      found:
        'account pay-prod: must be looked into before it is adopted, because guardrails trust roles under /platform/, got "AccessDenied: not authorized to perform sts:AssumeRole"; name a role that may be taken there with --role, or look by hand and repeat with --unseen',
    },
    {
      name: 'an account of another organisation',
      given: { accounts: [['platform', '999900009999']] },
      found: 'account platform: must be in this organisation, got "999900009999"; invite it first, or correct the id',
    },
    {
      name: 'an account that is closed',
      given: { accounts: [['platform', '200000000008']] },
      found: 'account platform: must be active to be adopted, got "SUSPENDED"; leave it out, or wait until it is',
    },
    {
      name: 'a name that nobody asks for',
      given: { accounts: [['pay-prdo', '200000000004']] },
      found:
        'account pay-prdo: must be one that the registry asks for, got "pay-prdo"; use "pay-prod" or correct the name',
    },
    {
      name: 'one account under two names',
      given: { accounts: [...usual, ['pay-dev', '200000000004']] },
      found:
        'account pay-dev: must be an account that has no other name, got "200000000004, which is pay-prod"; choose another',
    },
    {
      name: 'the management account under another name',
      given: { accounts: [['platform', '100000000001']] },
      found:
        'account platform: must be an account that has no other name, got "100000000001, which is management"; choose another',
    },
    {
      name: 'another account as management',
      given: { accounts: [['management', '100000000002']] },
      found:
        'account management: must be 100000000001, which pays for the organisation, got "100000000002"; leave it out',
    },
    {
      name: 'an organisation for billing alone',
      given: {
        aws: {
          DescribeOrganizationCommand: () => ({
            Organization: { Id: 'o-corp000001', FeatureSet: 'CONSOLIDATED_BILLING', MasterAccountId: '100000000001' },
          }),
        },
      },
      found:
        'organization: all features must be enabled, got "CONSOLIDATED_BILLING"; enable them in the console of Organizations; every invited account must agree',
    },
    {
      name: 'another organisation than the locked one',
      given: {
        sources: beforeAdoption(({ environments }) => {
          environments.lock.organization.id = 'o-other00001';
        }),
      },
      found:
        'organization: its locked id must stay o-other00001, got "o-corp000001"; sign in to that organisation, or begin with npx platform lock --empty',
    },
    {
      name: 'a unit inside another whose policies it would inherit',
      given: {
        units: [
          ['dev', 'ou-ab12-00000002'],
          ['workloads', 'ou-ab12-00000003'],
          ['prod', 'ou-ab12-00000004'],
        ],
      },
      found: 'unit prod: must not be inside a unit whose policies it would inherit, got "dev"; choose another, or none',
    },
    {
      name: 'a unit of another organisation',
      given: { units: [['prod', 'ou-zz99-00000004']] },
      found: 'unit prod: must be a unit of this organisation, got "ou-zz99-00000004"; correct the id',
    },
    {
      name: 'a name that Terraform would evaluate',
      given: {
        aws: {
          ListAccountsForParentCommand: ({ ParentId }) =>
            ParentId === 'r-ab12'
              ? [
                  { Id: '100000000001', Name: 'Corp', Email: 'root@corp.example', Status: 'ACTIVE' },
                  { Id: '100000000002', Name: '${file("/etc/passwd")}', Email: 'x@corp.example', Status: 'ACTIVE' },
                ]
              : [],
        },
        accounts: [['platform', '100000000002']],
      },
      found: 'adopted: text must not contain "${" or "%{", which Terraform evaluates',
    },
  ])('$name', async ({ given, found }) => {
    expect(await linesOf(given)).toContainEqual(expect.stringContaining(found));
    const { adoption } = adopt(given);
    const before = given.sources?.environments.lock ?? beforeAdoption().environments.lock;
    expect((await adoption).lock.organization.id).toBe(before.organization.id);
  });

  it('an account that nobody can look into, unless somebody looked by hand', async () => {
    const { adopted, findings } = await adopt({ inside: { '200000000004': { refuses: true } }, unseen: true }).adoption;
    expect(findings).toEqual([]);
    expect(adopted.accounts['pay-prod']?.entered).toBe(false);
    expect(adopted.accounts.platform?.entered).toBe(true);
  });

  it('is read from no other account than the management account', async () => {
    await expect(adopt({ caller: '200000000009' }).adoption).rejects.toThrow(
      'credentials: must be of the management account 100000000001, got "200000000009"; sign in there, reading is enough',
    );
  });
});

describe('guardrails of others', () => {
  it('count where ours would be attached, before they are', async () => {
    const sources = beforeAdoption();
    const { adopted, lock } = await adopt({ sources }).adoption;
    sources.environments.adopted = adopted;
    sources.environments.lock = lock;
    const says = (target: { attached: { SERVICE_CONTROL_POLICY: string[] } } | undefined, names: string[]) => {
      if (target) target.attached.SERVICE_CONTROL_POLICY = names;
      return synthesised(sources).findings.map(formatFinding);
    };
    expect(lock.organization.guardrails).toBe('detached');
    expect(says(adopted.units.prod, ['FullAWSAccess', 'one', 'two', 'three'])).toEqual([]);
    expect(says(adopted.units.prod, ['FullAWSAccess', 'one', 'two', 'three', 'four'])).toEqual([
      'unit prod: service control policies on it must be at most 5 with those that were there before (FullAWSAccess, one, two, three, four), got "6"; detach what is no longer needed and take it out of environments/adopted.json, or raise quotas.attachedPoliciesPerTarget if AWS raised it',
    ]);
    sources.environments.organization.quotas = { attachedPoliciesPerTarget: 6 };
    expect(says(adopted.units.prod, ['FullAWSAccess', 'one', 'two', 'three', 'four'])).toEqual([]);
    expect(says(adopted.organization, ['FullAWSAccess', 'a', 'b', 'c', 'd', 'e'])).toEqual([
      expect.stringContaining('target root: service control policies on it must be at most 6'),
    ]);
    // Ours has nothing on this one, so that others may fill it.
    expect(says(adopted.accounts.security, ['FullAWSAccess', 'a', 'b', 'c', 'd', 'e', 'f'])).toHaveLength(1);
  });
});
