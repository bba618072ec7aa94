import { OrganizationsAccount } from '@cdktf/provider-aws/lib/organizations-account';
import { OrganizationsDelegatedAdministrator } from '@cdktf/provider-aws/lib/organizations-delegated-administrator';
import { OrganizationsOrganization } from '@cdktf/provider-aws/lib/organizations-organization';
import { OrganizationsOrganizationalUnit } from '@cdktf/provider-aws/lib/organizations-organizational-unit';
import { TerraformOutput } from 'cdktf';
import { Construct } from 'constructs';
import type { Adopted } from '../environments/adopted-schema';
import type { OrganizationalUnit } from '../environments/schema';
import { organizationAccountAccessRole } from '../policies/names';
import type { Account } from '../registry/platform';
import { addressed } from './addressed';

/** AWS services that act for the whole organisation. */
const trustedServices = [
  'access-analyzer.amazonaws.com',
  'account.amazonaws.com',
  'cloudtrail.amazonaws.com',
  'config.amazonaws.com',
  'guardduty.amazonaws.com',
  'iam.amazonaws.com',
  'securityhub.amazonaws.com',
  'sso.amazonaws.com',
];

/** AWS services that the security account administers for all accounts. */
const delegatedServices = [
  'access-analyzer.amazonaws.com',
  'config.amazonaws.com',
  'guardduty.amazonaws.com',
  'securityhub.amazonaws.com',
];

/** Kinds of policies that the platform writes. */
const policyTypes = ['RESOURCE_CONTROL_POLICY', 'SERVICE_CONTROL_POLICY'];

/** Tags of units and accounts belong to whoever bills and searches by them. */
const tagsOfOthers = ['tags', 'tags_all'];

export type OrganizationTreeProps = {
  readonly units: readonly OrganizationalUnit[];
  readonly accounts: readonly Account[];
  /** What was there before: it is imported, keeps its name and place, and loses nothing that it has. */
  readonly adopted: Adopted;
  /** Names of the accounts that AWS closes when they leave this stack. */
  readonly close: readonly string[];
};

/** The organisation, its units, and its accounts, each in the unit of its phase. */
export class OrganizationTree extends Construct {
  /** Reference to the root's id. */
  readonly root: string;
  /** References to ids of units, by registry id. */
  readonly units: ReadonlyMap<string, string>;
  /** References to ids of accounts, by name. */
  readonly accounts: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, { units, accounts, adopted, close }: OrganizationTreeProps) {
    super(scope, id);
    const before = adopted.organization;
    const organization = addressed(
      new OrganizationsOrganization(this, 'organization', {
        featureSet: 'ALL',
        enabledPolicyTypes: union(policyTypes, before?.policyTypes),
        awsServiceAccessPrincipals: union(trustedServices, before?.trustedServices),
        lifecycle: { preventDestroy: true },
      }),
      'organization',
    );
    if (before) organization.importFrom(before.id);
    this.root = organization.roots.get(0).id;
    const places = new Map(before && [[before.root, this.root]]);
    this.units = new Map(this.make(units, this.root, adopted.units, places));
    this.accounts = new Map(
      accounts.map((account) => [
        account.name,
        account.kind === 'management'
          ? organization.masterAccountId
          : this.account(account, places, close.includes(account.name)),
      ]),
    );
    this.delegate(accounts, before?.delegated ?? {});
    this.output('organization_id', organization.id);
    this.output('account_ids', Object.fromEntries(this.accounts));
  }

  /** @param places references to what was there before, by its id: filled from the outside in. */
  private make(
    units: readonly OrganizationalUnit[],
    above: string,
    adopted: Adopted['units'],
    places: Map<string, string>,
  ): [string, string][] {
    return units.flatMap((unit): [string, string][] => {
      const before = adopted[unit.id];
      const made = addressed(
        new OrganizationsOrganizationalUnit(this, `unit-${unit.id}`, {
          // Another name would be a change, another parent another unit.
          name: before?.name ?? unit.id,
          parentId: before ? (places.get(before.parent) ?? before.parent) : above,
          lifecycle: { ignoreChanges: tagsOfOthers },
        }),
        unit.id,
      );
      if (before) {
        made.importFrom(before.id);
        places.set(before.id, made.id);
      }
      return [[unit.id, made.id], ...this.make(unit.units ?? [], made.id, adopted, places)];
    });
  }

  private account(account: Account, places: ReadonlyMap<string, string>, close: boolean): string {
    const { adopted } = account;
    const made = addressed(
      new OrganizationsAccount(this, `account-${account.name}`, {
        // Another name or address would be another account.
        name: adopted?.name ?? account.name,
        email: account.email,
        parentId:
          account.unit === undefined && adopted
            ? (places.get(adopted.parent) ?? adopted.parent)
            : this.units.get(account.unit ?? ''),
        roleName: organizationAccountAccessRole,
        iamUserAccessToBilling: 'ALLOW',
        // The state must say so before the account leaves: what is read at the end is what was applied before.
        closeOnDeletion: close,
        // AWS gives these back for no account, so that every later plan would replace it.
        lifecycle: {
          preventDestroy: true,
          ignoreChanges: ['role_name', 'iam_user_access_to_billing', ...tagsOfOthers],
        },
      }),
      account.name,
    );
    if (adopted) made.importFrom(adopted.id);
    return made.id;
  }

  /** A service that another account administers already stays there: most have one administrator only. */
  private delegate(accounts: readonly Account[], before: Readonly<Record<string, readonly string[]>>): void {
    const accountId = this.accounts.get('security');
    const security = accounts.find(({ kind }) => kind === 'security')?.id;
    if (!accountId) return;
    for (const servicePrincipal of delegatedServices) {
      const administrators = before[servicePrincipal] ?? [];
      const isOurs = security !== undefined && administrators.includes(security);
      if (administrators.length > 0 && !isOurs) continue;
      const address = servicePrincipal.replace('.amazonaws.com', '');
      const made = addressed(
        new OrganizationsDelegatedAdministrator(this, `delegated-${address}`, { accountId, servicePrincipal }),
        address,
      );
      if (isOurs) made.importFrom(`${security}/${servicePrincipal}`);
    }
  }

  private output(name: string, value: unknown): void {
    addressed(new TerraformOutput(this, name, { value }), name);
  }
}

const union = (ours: readonly string[], before: readonly string[] = []) => [...new Set([...ours, ...before])].sort();
