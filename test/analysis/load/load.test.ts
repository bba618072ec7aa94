import type { Model } from '../../../analysis/model';
import type { Lock } from '../../../environments/schema';
import { adoptedSources } from '../../fixtures/adopted-sources';
import { removeEntry, unlock } from '../../fixtures/change';
import { fixtureSources, type TypedSources } from '../../fixtures/fixture-sources';
import { singleAccountSources } from '../../fixtures/single-account-sources';
import { fixtureModel } from '../fixture-model';
import { modelOfSources } from '../model-of-sources';
import { loadStacks } from './load-stacks';
import { oneRole } from './one-role';

const accountOf = ({ accounts }: Model, name: string) => {
  const account = accounts.find((each) => each.name === name);
  if (account === undefined) throw new Error(`no account ${name}`);
  return account;
};
const namesOf = (levels: readonly (readonly { readonly name: string }[])[]) =>
  levels.map((level) => level.map(({ name }) => name));

describe('the model of the fixture', () => {
  const { model, expectations } = fixtureModel();

  it('has the accounts, the roles and the GitHub environments that the registry asks for, and no other', () => {
    const ids = (accounts: readonly { name: string; id: string | null }[]) =>
      accounts.map(({ name, id }) => `${name} ${id}`).sort();
    expect(ids(model.accounts)).toEqual(ids(expectations.accounts));
    expect(model.roles.map(({ arn }) => arn).sort()).toEqual(expectations.roles.map(({ arn }) => arn));
    expect(
      model.githubEnvironments.map(({ repository, environment, branches }) => [
        `${repository} ${environment}`,
        branches?.join() ?? null,
      ]),
    ).toEqual(
      expect.arrayContaining(
        expectations.githubEnvironments.flatMap(({ repository, environments }) =>
          environments.map(({ name, branch }) => [`${repository} ${name}`, branch]),
        ),
      ),
    );
  });

  it('knows the organisation, its partition and who manages it', () => {
    expect(model).toMatchObject({
      organizationId: 'o-acme000001',
      partition: 'aws',
      managementAccount: '100000000001',
    });
  });

  it('gives every role its boundary, its tags and what it may do', () => {
    const boundaries = new Map(model.documents.map(({ policy }) => [policy.name, policy.document]));
    for (const { arn, boundary, tags } of expectations.roles) {
      const role = model.roles.find((each) => each.arn === arn);
      expect({ arn, name: role?.boundary?.name, tags: role?.tags }).toEqual({
        arn,
        name: boundary.split('/').at(-1),
        tags,
      });
      expect(boundaries.has(role?.boundary?.name ?? '')).toBe(true);
    }
    expect(model.roles.filter(({ identity }) => identity.length !== 1)).toEqual([]);
  });

  it.each([
    ['pay-prod', ['workloads', 'prod'], 4],
    ['log-archive', ['foundation'], 3],
    ['platform', ['foundation'], 3],
  ])('puts on %s what is attached above it, and what AWS attaches at every level', (name, units, levels) => {
    const account = accountOf(model, name);
    expect(account).toMatchObject({ phase: 'active', units });
    expect(namesOf(account.serviceControl).map(([first]) => first)).toEqual(Array(levels).fill('FullAWSAccess'));
    expect(namesOf(account.resourceControl).map(([first]) => first)).toEqual(Array(levels).fill('RCPFullAWSAccess'));
    expect(namesOf(account.serviceControl)[0]).toContain('scp-root-1');
    expect(namesOf(account.serviceControl)[1]).toContain('scp-fence-1');
    expect(namesOf(account.resourceControl)[1]).toContain('rcp-fence-1');
  });

  it('attaches what is for one environment or one account only there', () => {
    const holding = (policy: string) =>
      model.accounts
        .filter(({ serviceControl }) => namesOf(serviceControl).flat().includes(policy))
        .map(({ name }) => name);
    expect(holding('scp-environment-prod-1')).toEqual(['ledger-prod', 'pay-prod']);
    expect(holding('scp-platform-account-1')).toEqual(['platform']);
  });

  it('knows an account by its id as well as by the resource that makes it', () => {
    const { model: other } = fixtureModel(undefined, (stacks) => {
      const attachment = stacks.organization?.resource?.aws_organizations_policy_attachment;
      if (attachment?.['scp-platform-account-1_platform-account']) {
        attachment['scp-platform-account-1_platform-account'].target_id = '100000000002';
      }
    });
    expect(namesOf(accountOf(other, 'platform').serviceControl)).toEqual(
      namesOf(accountOf(model, 'platform').serviceControl),
    );
  });

  it('binds the management account by nothing', () => {
    expect(accountOf(model, 'management')).toMatchObject({
      phase: 'management',
      serviceControl: [],
      resourceControl: [],
    });
  });

  it('knows the issuers of each account', () => {
    expect(accountOf(model, 'pay-prod').oidcProviders).toContainEqual({
      issuer: 'token.actions.githubusercontent.com',
      audiences: ['sts.amazonaws.com'],
    });
    expect(accountOf(model, 'security').oidcProviders).toEqual([]);
  });

  it('says which resource a policy stands on', () => {
    expect(model.resourcePolicies.map(({ arn }) => arn)).toEqual(
      expect.arrayContaining([
        'arn:aws:s3:::acme-platform-state-100000000002',
        'arn:aws:s3:::pay-site--site-200000000004',
        'arn:aws:ecr:eu-west-1:200000000004:repository/pay/app',
        'arn:aws:secretsmanager:eu-west-1:200000000004:secret:pay/database-??????',
        'arn:aws:kms:eu-west-1:100000000002:key/state',
      ]),
    );
  });

  it('holds every document, each where it is written', () => {
    const count = (kind: string) => model.documents.filter((document) => document.kind === kind).length;
    expect(count('trust')).toBe(model.roles.length);
    expect(count('resource')).toBe(model.resourcePolicies.length);
    expect(count('scp')).toBeGreaterThan(4);
    expect(count('rcp')).toBeGreaterThan(1);
    expect(model.documents.filter(({ kind }) => kind === 'permission-set').map(({ policy }) => policy.name)).toEqual([
      'administrator',
      'auditor',
    ]);
  });

  it('gives the same text the same object, so that it is compiled once', () => {
    const [first, ...others] = model.documents.flatMap(({ kind, policy }) =>
      kind === 'managed' && policy.name === 'runtime' ? [policy.document] : [],
    );
    expect(others.length).toBeGreaterThan(3);
    for (const other of others) expect(other).toBe(first);
  });

  it('undoes the escapes, so that policy variables are what IAM reads', () => {
    const texts = model.documents.map(({ policy }) => JSON.stringify(policy.document));
    expect(texts.some((text) => text.includes('${aws:PrincipalTag/platform:service'))).toBe(true);
    expect(texts.filter((text) => text.includes('$${') || text.includes('%%{'))).toEqual([]);
  });
});

describe('the phase of an account', () => {
  const phaseIn = (change: (lock: Lock, sources: TypedSources) => void) =>
    accountOf(fixtureModel((sources) => change(sources.environments.lock, sources)).model, 'ledger-dev');

  it('is intake in the unit intake, where only what is attached to the root binds', () => {
    const account = phaseIn((lock) => {
      lock.accounts['ledger-dev'] = { phase: 'intake', id: '200000000001', environment: 'dev' };
    });
    expect(account).toMatchObject({ phase: 'intake', units: ['intake'] });
    expect(namesOf(account.serviceControl)).toEqual([
      ['FullAWSAccess', 'scp-root-1'],
      ['FullAWSAccess'],
      ['FullAWSAccess'],
    ]);
  });

  it('is suspended in the unit suspended', () => {
    const account = phaseIn((lock, sources) => {
      lock.accounts['ledger-dev'] = { phase: 'suspended', id: '200000000001', environment: 'dev' };
      removeEntry(sources, 'ledger');
      delete lock.homes.ledger;
    });
    expect(account.phase).toBe('suspended');
    expect(namesOf(account.serviceControl)[1]).toContain('scp-suspended-1');
  });

  it('holds no guardrail while they are detached, but what AWS attaches', () => {
    const account = phaseIn((lock) => {
      lock.organization = { ...lock.organization, guardrails: 'detached' };
    });
    expect(new Set(namesOf(account.serviceControl).flat())).toEqual(new Set(['FullAWSAccess']));
    expect(new Set(namesOf(account.resourceControl).flat())).toEqual(new Set(['RCPFullAWSAccess']));
  });

  it('is the same where organisation and accounts exist already and are imported', () => {
    const { model } = modelOfSources(adoptedSources());
    expect(model).toMatchObject({ organizationId: 'o-acme000001', managementAccount: '100000000001' });
    expect(model.accounts).toEqual(fixtureModel().model.accounts);
  });

  it('is intake where an adopted account is still in a unit that nobody adopted: the root binds it alone', () => {
    const { model } = modelOfSources(adoptedInIntake());
    const account = model.accounts.find(({ name }) => name === 'pay-prod');
    expect(account).toMatchObject({ phase: 'intake', units: [] });
    expect(namesOf(account?.serviceControl ?? [])[0]).toContain('scp-root-1');
    expect(account?.serviceControl).toHaveLength(2);
  });

  it('is refused where an account that was not adopted is in a unit of others', () => {
    const spoil = () =>
      modelOfSources(fixtureSources(), ({ organization }) => {
        const account = organization?.resource?.aws_organizations_account?.['pay-prod'];
        if (account) account.parent_id = 'ou-ab12-00000001';
      });
    expect(spoil).toThrow('parent_id must be the root or a unit of this output, got "ou-ab12-00000001"');
  });

  it('is asked of nobody while no id is known', () => {
    expect(fixtureModel(unlock).model).toMatchObject({ managementAccount: undefined, accounts: [], roles: [] });
  });

  it('is unmanaged without an organisation, and nothing binds there', () => {
    const { model } = modelOfSources(singleAccountSources());
    expect(model.managementAccount).toBeUndefined();
    expect(model.organizationId).toBeUndefined();
    expect(model.accounts).toMatchObject([
      { name: 'platform', id: '300000000001', phase: 'unmanaged', serviceControl: [], resourceControl: [] },
    ]);
  });
});

describe('a role', () => {
  const [role] = loadStacks({ 'services-pay-prod': oneRole() }).roles;

  it('is what its arguments and their references will be', () => {
    expect(role).toMatchObject({
      arn: 'arn:aws:iam::200000000004:role/pipeline/pay',
      address: 'services-pay-prod aws_iam_role.pay',
      account: { name: 'pay-prod' },
      boundary: { name: 'edge' },
      tags: { 'platform:service': 'pay' },
      identity: [
        {
          name: 'grants',
          document: {
            Statement: [{ Resource: 'arn:aws:s3:::pay--files-200000000004/${aws:PrincipalTag/team}' }],
          },
        },
      ],
    });
  });

  it('finds its boundary in another stack of the account', () => {
    const { resource, ...rest } = oneRole();
    const { aws_iam_policy, ...others } = resource;
    const role = others.aws_iam_role?.pay;
    if (role) role.permissions_boundary = 'arn:aws:iam::200000000004:policy/platform/edge';
    const { roles } = loadStacks({
      'baseline-pay-prod': { ...rest, resource: { aws_iam_policy } },
      'services-pay-prod': { ...rest, resource: others },
    });
    expect(roles[0]?.boundary?.name).toBe('edge');
  });

  it('has what is attached to it, by name from another stack too, and what is written into it', () => {
    const module = oneRole();
    const policy = JSON.stringify({ Version: '2012-10-17', Statement: [] });
    Object.assign(module.resource.aws_iam_role?.pay ?? {}, { inline_policy: [{ name: 'within', policy }] });
    const { roles } = loadStacks({
      'services-pay-prod': module,
      'baseline-pay-prod': {
        provider: module.provider,
        resource: {
          aws_iam_policy: { more: { name: 'more', policy } },
          aws_iam_role_policy_attachment: { pay: { role: 'pay', policy_arn: '${aws_iam_policy.more.arn}' } },
        },
      },
    });
    expect(roles[0]?.identity.map(({ name }) => name)).toEqual(['grants', 'more', 'within']);
  });

  it('has no boundary where none is written, which is for a proof to refuse', () => {
    const module = oneRole();
    delete module.resource.aws_iam_role?.pay?.permissions_boundary;
    expect(loadStacks({ 'services-pay-prod': module }).roles[0]?.boundary).toBeUndefined();
  });

  it('has the tags of the provider under its own', () => {
    const module = oneRole();
    const [aws] = module.provider.aws;
    if (aws) aws.default_tags = [{ tags: { 'platform:service': 'other', 'platform:team': 'pay' } }];
    expect(loadStacks({ 'services-pay-prod': module }).roles[0]?.tags).toEqual({
      'platform:service': 'pay',
      'platform:team': 'pay',
    });
  });
});

/** One account was adopted just now; no service is placed in it yet. */
function adoptedInIntake(): TypedSources {
  const sources = adoptedSources();
  const account = sources.environments.lock.accounts['pay-prod'];
  if (account) account.phase = 'intake';
  return sources;
}
