import { uses } from '../../../analysis/uses';
import { answerPath } from '../../../analysis/uses/answer-path';
import { watched } from '../../../analysis/uses/watched';
import type { Expectations } from '../../../expectations/expectations';
import { fixtureModel } from '../fixture-model';
import { cloudtrail } from './cloudtrail';

const { expectations } = fixtureModel();
const asked = watched(expectations);
const pathOf = (account: string, region: string, role: string) =>
  asked.find((watch) => watch.account === account && watch.region === region && watch.role === role)?.path ?? 'none';
/** Nothing happened, but what is given. */
const answers = (changes: Readonly<Record<string, { status: number; body: unknown }>> = {}) =>
  new Map([
    ...asked.map(({ path }) => [path, { status: 200, body: cloudtrail.answer() }] as const),
    ...Object.entries(changes),
  ]);
const saw = (path: string, ...records: readonly unknown[]) =>
  uses(expectations, answers({ [path]: { status: 200, body: cloudtrail.answer(...records) } }));
const breakGlass = pathOf('platform', 'eu-west-1', 'break-glass');
const root = pathOf('pay-prod', 'us-east-1', 'root');

describe('what is watched', () => {
  const watchedIn = (name: string) => [
    ...new Set(asked.filter(({ account }) => account === name).map(({ role }) => role)),
  ];

  it.each([
    { account: 'platform', roles: ['OrganizationAccountAccessRole', 'administrator', 'break-glass', 'root'] },
    { account: 'management', roles: ['administrator', 'break-glass', 'root'] },
    { account: 'pay-prod', roles: ['OrganizationAccountAccessRole', 'break-glass', 'root'] },
  ])('in $account it is $roles', ({ account, roles }) => {
    expect(watchedIn(account).sort()).toEqual(roles);
  });

  it('every account that is made is asked, in every Region that AWS enables by itself, and root in one', () => {
    const made = expectations.accounts.filter(({ id }) => id !== null);
    for (const { name } of made) {
      const regions = asked.filter(({ account, role }) => account === name && role === 'break-glass');
      expect(regions.map(({ region }) => region)).toEqual(
        expect.arrayContaining(['ap-south-1', 'eu-west-1', 'sa-east-1', 'us-east-1']),
      );
      expect(asked.filter(({ account, role }) => account === name && role === 'root')).toHaveLength(1);
    }
    expect(asked.filter(({ path }) => !answerPath.test(path))).toEqual([]);
  });

  it('a Region that has to be enabled is asked where an environment has it, and only there', () => {
    const [first] = expectations.organization.environments;
    const environments = expectations.organization.environments.map((environment) =>
      environment === first ? { ...environment, regions: ['eu-south-2'] } : environment,
    );
    const accounts = watched({ ...expectations, organization: { ...expectations.organization, environments } })
      .filter(({ region }) => region === 'eu-south-2')
      .map(({ account }) => account);
    const there = expectations.accounts.filter(({ environment }) => environment === first?.id);
    expect([...new Set(accounts)].sort()).toEqual(there.map(({ name }) => name).sort());
    expect(there.length).toBeGreaterThan(0);
  });

  it('an account without an id is not, and nothing to watch is refused', () => {
    const pending: Expectations = {
      ...expectations,
      accounts: expectations.accounts.map((account) => ({ ...account, id: null })),
    };
    expect(watched(pending)).toEqual([]);
    expect(() => watched({ ...expectations, roles: [] })).toThrow(
      'expectations: must have roles of people, got "none"',
    );
  });

  it.each([
    ['aws-cn', ['cn-north-1', 'cn-northwest-1']],
    ['aws-us-gov', ['us-gov-east-1', 'us-gov-west-1']],
  ] as const)('the Regions of %s are its own', (partition, regions) => {
    const organization = { ...expectations.organization, partition, homeRegion: regions[0], environments: [] };
    const all = watched({ ...expectations, organization });
    expect([...new Set(all.map(({ region }) => region))].sort()).toEqual(regions);
    expect(all.filter(({ role }) => role === 'root').map(({ region }) => region)).not.toContain('us-east-1');
  });
});

describe('who used a role of people', () => {
  it('nobody, where nothing happened', () => {
    expect(uses(expectations, answers())).toEqual({ compared: asked.length, uses: [], findings: [] });
  });

  it('says who came, from where, into what, and when', () => {
    expect(saw(breakGlass, cloudtrail.took())).toMatchObject({
      uses: [
        {
          eventId: '11111111-2222-3333-4444-555555555555',
          at: '2026-03-01T02:03:04Z',
          account: 'platform',
          accountId: '100000000002',
          region: 'eu-west-1',
          role: 'break-glass',
          event: 'AssumeRole',
          who: 'arn:aws:sts::100000000002:assumed-role/AWSReservedSSO_break-glass_0123456789abcdef/acme-first-reviewer',
          from: '192.0.2.7',
          session: 'acme-first-reviewer',
          outcome: 'let in',
        },
      ],
      findings: [],
    });
  });

  it.each([
    {
      name: 'somebody of another account is named by id and session',
      record: cloudtrail.took({ userIdentity: cloudtrail.fromAnotherAccount }),
      use: { who: 'AWSAccount AROAEXAMPLE2:acme-first-reviewer of account 100000000002' },
    },
    {
      name: 'who was refused is counted',
      record: cloudtrail.took({ errorCode: 'AccessDenied', responseElements: null }),
      use: { outcome: 'refused: AccessDenied' },
    },
    {
      name: 'a token opens it too',
      record: cloudtrail.took({ eventName: 'AssumeRoleWithWebIdentity' }),
      use: { event: 'AssumeRoleWithWebIdentity' },
    },
    {
      name: 'a role switched to in the console',
      record: cloudtrail.took({
        eventSource: 'signin.amazonaws.com',
        eventName: 'SwitchRole',
        requestParameters: null,
        responseElements: { SwitchRole: 'Success' },
      }),
      use: { event: 'SwitchRole', session: '-', outcome: 'let in' },
    },
    {
      name: 'a record without an address',
      record: cloudtrail.took({ sourceIPAddress: undefined }),
      use: { from: 'not said' },
    },
  ])('$name', ({ record, use }) => {
    expect(saw(breakGlass, record).uses).toEqual([expect.objectContaining(use)]);
  });

  it.each([
    { name: 'somebody who signs in', record: cloudtrail.rootSignedIn(), outcome: 'let in' },
    {
      name: 'somebody who fails to',
      record: cloudtrail.rootSignedIn({ errorMessage: 'Failed authentication' }),
      outcome: 'refused: Failed authentication',
    },
    {
      name: 'somebody who fails to, and no words',
      record: cloudtrail.rootSignedIn({ responseElements: { ConsoleLogin: 'Failure' } }),
      outcome: 'refused: Failure',
    },
    {
      name: 'somebody who asks for a new password',
      record: cloudtrail.rootSignedIn({ eventName: 'PasswordRecoveryRequested', responseElements: null }),
      outcome: 'let in',
    },
  ])('root: $name', ({ record, outcome }) => {
    expect(saw(root, record).uses).toMatchObject([{ role: 'root', account: 'pay-prod', outcome }]);
  });

  it.each([
    { name: 'what is done to a role', path: breakGlass, record: cloudtrail.took({ eventSource: 'iam.amazonaws.com' }) },
    { name: 'another call of STS', path: breakGlass, record: cloudtrail.took({ eventName: 'GetCallerIdentity' }) },
    { name: 'a sign-in, where a role was asked for', path: breakGlass, record: cloudtrail.rootSignedIn() },
    { name: 'a role, where root was asked for', path: root, record: cloudtrail.took() },
    {
      name: 'a user who is called root',
      path: root,
      record: cloudtrail.rootSignedIn({ userIdentity: { type: 'IAMUser' } }),
    },
    {
      name: 'the question for a second factor',
      path: root,
      record: cloudtrail.rootSignedIn({ eventName: 'CheckMfa' }),
    },
  ])('is not $name', ({ path, record }) => {
    expect(saw(path, record)).toMatchObject({ uses: [], findings: [] });
  });

  it('counts an event once, and shows the newest first', () => {
    const later = cloudtrail.took({
      eventTime: '2026-03-03T00:00:00Z',
      eventID: 'aaaaaaaa-2222-3333-4444-555555555555',
    });
    const { uses: found } = saw(breakGlass, cloudtrail.took(), later, cloudtrail.took());
    expect(found.map(({ at }) => at)).toEqual(['2026-03-03T00:00:00Z', '2026-03-01T02:03:04Z']);
  });
});

describe('what was not seen', () => {
  it('is a finding of the account, once for each reason', () => {
    const refused = Object.fromEntries(
      asked.filter(({ account }) => account === 'pay-prod').map(({ path }) => [path, { status: 403, body: undefined }]),
    );
    const { findings, compared } = uses(expectations, answers(refused));
    expect(findings).toEqual([
      {
        stack: 'baseline-pay-prod',
        severity: 'unseen',
        subject: 'account pay-prod',
        rule: expect.stringMatching(
          /^must show who used OrganizationAccountAccessRole, break-glass and root in ap-northeast-1, .* and \d+ more$/,
        ),
        got: 'status 403',
        remedy: expect.stringContaining('apply baseline-pay-prod'),
        who: 'guardrails-apply',
      },
    ]);
    expect(compared).toBe(asked.length - Object.keys(refused).length);
  });

  it('is a finding where nobody asked, and hides nothing that was seen elsewhere', () => {
    const some = answers({ [breakGlass]: { status: 200, body: cloudtrail.answer(cloudtrail.took()) } });
    some.delete(root);
    expect(uses(expectations, some)).toMatchObject({
      uses: [{ role: 'break-glass' }],
      findings: [{ subject: 'account pay-prod', rule: 'must show who used root in us-east-1', got: 'no answer' }],
    });
  });
});

describe('what is not understood is refused', () => {
  it.each([
    {
      name: 'an answer to another question',
      path: '/100000000002/eu-west-1/role/other',
      body: cloudtrail.answer(),
      says: 'must be to what platform uses --list asks',
    },
    { name: 'an answer of another shape', path: breakGlass, body: [], says: 'must be an object' },
    { name: 'a record that is no JSON', path: breakGlass, body: cloudtrail.answer('{'), says: 'must be whole JSON' },
    {
      name: 'a record without who it was',
      path: breakGlass,
      body: cloudtrail.answer(cloudtrail.took({ userIdentity: undefined })),
      says: 'userIdentity: must be an object',
    },
    {
      name: 'an id that is a path',
      path: breakGlass,
      body: cloudtrail.answer(cloudtrail.took({ eventID: '../../x' })),
      says: 'eventID: must be a UUID',
    },
  ])('$name', ({ path, body, says }) => {
    expect(() => uses(expectations, answers({ [path]: { status: 200, body } }))).toThrow(says);
  });
});
