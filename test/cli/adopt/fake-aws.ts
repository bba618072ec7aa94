import type { AdoptClients } from '../../../cli/adopt/adopt-clients';

type Answers = Readonly<Record<string, (input: Record<string, string>) => readonly unknown[] | object>>;

/** Under which key each call gives its list. */
const lists: Readonly<Record<string, string>> = {
  ListRootsCommand: 'Roots',
  ListOrganizationalUnitsForParentCommand: 'OrganizationalUnits',
  ListAccountsForParentCommand: 'Accounts',
  ListAWSServiceAccessForOrganizationCommand: 'EnabledServicePrincipals',
  ListDelegatedAdministratorsCommand: 'DelegatedAdministrators',
  ListDelegatedServicesForAccountCommand: 'DelegatedServices',
  ListPoliciesCommand: 'Policies',
  ListTargetsForPolicyCommand: 'Targets',
};

/** A client that answers from a table, one item a page and an empty page in between, as AWS may. */
export function fakeClient(answers: Answers) {
  const called: string[] = [];
  const send = async (command: { constructor: { name: string }; input: Record<string, string> }) => {
    const { name } = command.constructor;
    called.push(name);
    const answer = answers[name]?.(command.input) ?? [];
    const key = lists[name];
    if (key === undefined || !Array.isArray(answer)) return answer;
    const page = Number(command.input.NextToken ?? 0);
    const item = page % 2 === 0 ? answer.slice(page / 2, page / 2 + 1) : [];
    return { [key]: item, ...(page / 2 + 1 < answer.length && { NextToken: String(page + 1) }) };
  };
  return { client: { send } as never, called };
}

const member = (Id: string, Name: string, rest: object = {}) => ({
  Id,
  Name,
  Email: `${Id}@corp.example`,
  Status: 'ACTIVE',
  JoinedMethod: 'CREATED',
  ...rest,
});

/** An organisation that somebody made by hand: accounts and units under names of their own, and a guardrail. */
export const corp = (changes: Answers = {}) =>
  fakeClient({
    DescribeOrganizationCommand: () => ({
      Organization: { Id: 'o-corp000001', FeatureSet: 'ALL', MasterAccountId: '100000000001' },
    }),
    ListRootsCommand: () => [{ Id: 'r-ab12', PolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }] }],
    ListOrganizationalUnitsForParentCommand: ({ ParentId }) =>
      ({
        'r-ab12': [
          { Id: 'ou-ab12-00000001', Name: 'Core' },
          { Id: 'ou-ab12-00000002', Name: 'Workloads' },
          { Id: 'ou-ab12-00000003', Name: 'Legacy' },
        ],
        'ou-ab12-00000002': [{ Id: 'ou-ab12-00000004', Name: 'Prod' }],
      })[ParentId ?? ''] ?? [],
    ListAccountsForParentCommand: ({ ParentId }) =>
      ({
        'r-ab12': [member('100000000001', 'Corp')],
        'ou-ab12-00000001': [member('100000000002', 'Tools'), member('100000000003', 'SecOps')],
        'ou-ab12-00000003': [
          member('200000000009', 'Old Shop', { JoinedMethod: 'INVITED' }),
          member('200000000008', 'Closed', { Status: 'SUSPENDED' }),
        ],
        'ou-ab12-00000004': [member('200000000004', 'Big App')],
      })[ParentId ?? ''] ?? [],
    ListAWSServiceAccessForOrganizationCommand: () => [
      { ServicePrincipal: 'sso.amazonaws.com' },
      { ServicePrincipal: 'ram.amazonaws.com' },
    ],
    ListDelegatedAdministratorsCommand: () => [{ Id: '100000000003' }],
    ListDelegatedServicesForAccountCommand: () => [
      { ServicePrincipal: 'guardduty.amazonaws.com' },
      { ServicePrincipal: 'config.amazonaws.com' },
    ],
    ListPoliciesCommand: ({ Filter }) =>
      Filter === 'SERVICE_CONTROL_POLICY'
        ? [
            { Id: 'p-FullAWSAccess', Name: 'FullAWSAccess', AwsManaged: true },
            { Id: 'p-00000001', Name: 'no-expensive-things', AwsManaged: false },
          ]
        : [],
    ListTargetsForPolicyCommand: ({ PolicyId }) =>
      PolicyId === 'p-FullAWSAccess'
        ? [{ TargetId: 'r-ab12' }, { TargetId: 'ou-ab12-00000004' }]
        : [{ TargetId: 'ou-ab12-00000004' }],
    ...changes,
  });

type Inside = {
  readonly providers?: readonly string[];
  readonly roles?: readonly string[];
  readonly refuses?: boolean;
};

/** IAM of accounts, by id; an account without a line has nothing. */
export const iamOf =
  (inside: Readonly<Record<string, Inside>>): AdoptClients['iam'] =>
  async (account) => {
    const { providers = [], roles = [], refuses = false } = inside[account] ?? {};
    if (refuses) throw new Error('AccessDenied: not authorized to perform sts:AssumeRole');
    return fakeClient({
      ListOpenIDConnectProvidersCommand: () => ({
        OpenIDConnectProviderList: providers.map((issuer) => ({
          Arn: `arn:aws:iam::${account}:oidc-provider/${issuer}`,
        })),
      }),
      GetOpenIDConnectProviderCommand: () => ({
        ClientIDList: ['sts.amazonaws.com', 'https://github.com/corp'],
        Tags: [{ Key: 'CostCenter', Value: '4711' }],
      }),
      ListRolesCommand: ({ Marker }) => {
        const page = Number(Marker ?? 0);
        const arn = roles[page];
        const path = arn?.slice(arn.indexOf('/'), arn.lastIndexOf('/') + 1);
        return {
          Roles: arn === undefined ? [] : [{ Arn: arn, Path: path }],
          IsTruncated: page + 1 < roles.length,
          Marker: String(page + 1),
        };
      },
    }).client;
  };
