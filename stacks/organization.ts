import type { Construct } from 'constructs';
import { Guardrails, type GuardrailTier } from '../modules/guardrails';
import { OrganizationTree } from '../modules/organization-tree';
import { PermissionSets } from '../modules/permission-sets';
import { isKnown } from '../modules/place';
import type { Platform } from '../registry/platform';
import { forgottenAccounts } from './forgotten-accounts';
import { guardrailTiers } from './guardrail-tiers';
import { peopleSets } from './people-sets';
import { PlatformStack } from './platform-stack';

/** The organisation: its units and accounts, what nobody in it may do, and how people come in. */
export class OrganizationStack extends PlatformStack {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'organization', platform);
    const { organization, accounts } = platform;
    this.useAws(accounts.filter(isKnown).find(({ kind }) => kind === 'management'));
    const tree = new OrganizationTree(this, 'tree', {
      units: organization.organizationalUnits,
      accounts,
      adopted: platform.adopted,
      close: platform.retiredIds.close ?? [],
    });
    const removed = forgottenAccounts(platform);
    if (removed.length > 0) this.addOverride('removed', removed);
    const tiers: GuardrailTier[] = guardrailTiers(platform, tree);
    new Guardrails(this, 'guardrails', { tiers });
    if (organization.identityCenter) {
      new PermissionSets(this, 'people', {
        instanceArn: organization.identityCenter.instanceArn,
        partition: organization.partition,
        platformAccount: tree.accounts.get('platform') ?? '',
        sets: peopleSets(organization.people),
      });
    }
  }
}
