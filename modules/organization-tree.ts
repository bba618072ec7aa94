import { OrganizationsAccount } from '@cdktf/provider-aws/lib/organizations-account';
import { OrganizationsDelegatedAdministrator } from '@cdktf/provider-aws/lib/organizations-delegated-administrator';
import { OrganizationsOrganization } from '@cdktf/provider-aws/lib/organizations-organization';
import { OrganizationsOrganizationalUnit } from '@cdktf/provider-aws/lib/organizations-organizational-unit';
import { TerraformOutput } from 'cdktf';
import { Construct } from 'constructs';
import type { OrganizationalUnit } from '../environments/schema';
import { organizationAccountAccessRole } from '../policies/names';
import type { Account } from '../registry/platform';
import { addressed } from './addressed';
import { isKnown } from './place';

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

export type OrganizationTreeProps = {
  readonly units: readonly OrganizationalUnit[];
  readonly accounts: readonly Account[];
  /** Present when the organisation exists already and is imported. */
  readonly existingOrganization: string | undefined;
};

/** The organisation, its units, and its accounts, each in the unit of its phase. */
export class OrganizationTree extends Construct {
  /** Reference to the root's id. */
  readonly root: string;
  /** References to ids of units, by registry id. */
  readonly units: ReadonlyMap<string, string>;
  /** References to ids of accounts, by name. */
  readonly accounts: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, { units, accounts, existingOrganization }: OrganizationTreeProps) {
    super(scope, id);
    const organization = addressed(
      new OrganizationsOrganization(this, 'organization', {
        featureSet: 'ALL',
        enabledPolicyTypes: ['RESOURCE_CONTROL_POLICY', 'SERVICE_CONTROL_POLICY'],
        awsServiceAccessPrincipals: trustedServices,
        lifecycle: { preventDestroy: true },
      }),
      'organization',
    );
    if (existingOrganization) organization.importFrom(existingOrganization);
    this.root = organization.roots.get(0).id;
    this.units = new Map(this.make(units, this.root));
    this.accounts = new Map(
      accounts.map((account) => [
        account.name,
        account.kind === 'management'
          ? organization.masterAccountId
          : this.account(account, existingOrganization !== undefined),
      ]),
    );
    this.delegate(this.accounts.get('security'));
    this.output('organization_id', organization.id);
    this.output('account_ids', Object.fromEntries(this.accounts));
  }

  private make(units: readonly OrganizationalUnit[], parentId: string): [string, string][] {
    return units.flatMap((unit): [string, string][] => {
      const made = addressed(
        new OrganizationsOrganizationalUnit(this, `unit-${unit.id}`, { name: unit.id, parentId }),
        unit.id,
      );
      return [[unit.id, made.id], ...this.make(unit.units ?? [], made.id)];
    });
  }

  private account(account: Account, exists: boolean): string {
    const made = addressed(
      new OrganizationsAccount(this, `account-${account.name}`, {
        name: account.name,
        email: account.email,
        parentId: this.units.get(account.unit ?? ''),
        roleName: organizationAccountAccessRole,
        iamUserAccessToBilling: 'ALLOW',
        // An account is closed by people, after it is empty; removing a line must never close one.
        closeOnDeletion: false,
        // AWS gives these back for no account, so that every later plan would replace it.
        lifecycle: { preventDestroy: true, ignoreChanges: ['role_name', 'iam_user_access_to_billing'] },
      }),
      account.name,
    );
    if (exists && isKnown(account)) made.importFrom(account.id);
    return made.id;
  }

  private delegate(accountId: string | undefined): void {
    if (!accountId) return;
    for (const servicePrincipal of delegatedServices) {
      const address = servicePrincipal.replace('.amazonaws.com', '');
      addressed(
        new OrganizationsDelegatedAdministrator(this, `delegated-${address}`, { accountId, servicePrincipal }),
        address,
      );
    }
  }

  private output(name: string, value: unknown): void {
    addressed(new TerraformOutput(this, name, { value }), name);
  }
}
