import {
  DescribeOrganizationCommand,
  ListAccountsForParentCommand,
  ListAWSServiceAccessForOrganizationCommand,
  ListDelegatedAdministratorsCommand,
  ListDelegatedServicesForAccountCommand,
  ListOrganizationalUnitsForParentCommand,
  ListRootsCommand,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { Refusal } from '../refusal';
import { allPages } from './all-pages';
import type { ExistingMember, ExistingOrganization, ExistingUnit } from './existing-organization';
import { readPolicies } from './read-policies';
import { said } from './said';

const next = ({ NextToken }: { NextToken?: string | undefined }) => NextToken;

/**
 * Reads an organisation with credentials of its management account. Nothing but describing and listing is called.
 *
 * @throws Refusal where the credentials are of another account.
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_Operations.html
 */
export async function readOrganization(
  client: Pick<OrganizationsClient, 'send'>,
  caller: string,
): Promise<ExistingOrganization> {
  const { Organization } = await client.send(new DescribeOrganizationCommand({}));
  const management = said(Organization?.MasterAccountId, 'organization: management account');
  if (caller !== management) {
    throw new Refusal(
      `credentials: must be of the management account ${management}, got "${caller}"; sign in there, reading is enough`,
    );
  }
  const [top] = await allPages((NextToken) => client.send(new ListRootsCommand({ NextToken })), {
    items: ({ Roots }) => Roots,
    next,
  });
  const root = said(top?.Id, 'organization: root');
  const { units, accounts } = await readBelow(client, root);
  const enabled = (top?.PolicyTypes ?? []).filter(({ Status }) => Status !== 'PENDING_DISABLE');
  return {
    id: said(Organization?.Id, 'organization: id'),
    featureSet: said(Organization?.FeatureSet, 'organization: feature set'),
    management,
    root,
    policyTypes: enabled.flatMap(({ Type }) => Type ?? []).sort(),
    trustedServices: (
      await allPages((NextToken) => client.send(new ListAWSServiceAccessForOrganizationCommand({ NextToken })), {
        items: ({ EnabledServicePrincipals }) => EnabledServicePrincipals,
        next,
      })
    )
      .flatMap(({ ServicePrincipal }) => ServicePrincipal ?? [])
      .sort(),
    delegated: await readDelegated(client),
    units,
    accounts,
    policies: await readPolicies(client),
  };
}

/** What is below the root or a unit, the units themselves before what is in them. */
async function readBelow(
  client: Pick<OrganizationsClient, 'send'>,
  parent: string,
): Promise<{ units: ExistingUnit[]; accounts: ExistingMember[] }> {
  const members = await allPages(
    (NextToken) => client.send(new ListAccountsForParentCommand({ ParentId: parent, NextToken })),
    { items: ({ Accounts }) => Accounts, next },
  );
  const accounts = members.map(({ Id, Name, Email, Status, JoinedMethod }) => ({
    id: said(Id, `account in ${parent}: id`),
    name: said(Name, `account ${Id}: name`),
    email: said(Email, `account ${Id}: e-mail address`),
    parent,
    status: Status ?? 'UNKNOWN',
    joined: JoinedMethod ?? 'UNKNOWN',
  }));
  const children = await allPages(
    (NextToken) => client.send(new ListOrganizationalUnitsForParentCommand({ ParentId: parent, NextToken })),
    { items: ({ OrganizationalUnits }) => OrganizationalUnits, next },
  );
  const units: ExistingUnit[] = [];
  for (const { Id, Name } of children) {
    const id = said(Id, `unit in ${parent}: id`);
    const below = await readBelow(client, id);
    units.push({ id, name: said(Name, `unit ${id}: name`), parent }, ...below.units);
    accounts.push(...below.accounts);
  }
  return { units, accounts };
}

async function readDelegated(client: Pick<OrganizationsClient, 'send'>): Promise<ExistingOrganization['delegated']> {
  const administrators = await allPages(
    (NextToken) => client.send(new ListDelegatedAdministratorsCommand({ NextToken })),
    { items: ({ DelegatedAdministrators }) => DelegatedAdministrators, next },
  );
  const delegated = new Map<string, string[]>();
  for (const { Id } of administrators) {
    const AccountId = said(Id, 'delegated administrator: account id');
    const services = await allPages(
      (NextToken) => client.send(new ListDelegatedServicesForAccountCommand({ AccountId, NextToken })),
      { items: ({ DelegatedServices }) => DelegatedServices, next },
    );
    for (const { ServicePrincipal: service } of services)
      if (service) delegated.set(service, [...(delegated.get(service) ?? []), AccountId].sort());
  }
  return Object.fromEntries([...delegated].sort(([a], [b]) => (a < b ? -1 : 1)));
}
