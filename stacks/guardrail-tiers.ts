import { appKeys } from '../modules/app-keys';
import type { GuardrailTier } from '../modules/guardrails';
import type { OrganizationTree } from '../modules/organization-tree';
import { globalRegions } from '../policies/global-regions';
import { evidenceBucketName, stateBucketName } from '../policies/names';
import { type PackQuota, packPolicies } from '../policies/pack';
import { defaultQuotas } from '../policies/quotas';
import { resourceControlPolicies } from '../policies/rcps';
import { serviceControlPolicies } from '../policies/scps';
import type { GuardrailInput, ServiceControlPolicy, Tier } from '../policies/scps/service-control-policy';
import { unitsOf } from '../registry/accounts';
import type { Platform } from '../registry/platform';
import { failOnAdoptedTarget } from './fail-on-adopted-target';
import { failOnCrowdedTarget } from './fail-on-crowded-target';

type Target = { readonly tier: Tier; readonly input: GuardrailInput; readonly targets: [string, string][] };

/**
 * Which guardrails exist, and where each is attached.
 *
 * While the guardrails are detached the policies exist and bind nobody: the first run makes the platform's own roles
 * before it fences everyone else. The perimeter needs the organisation's id, so nothing exists before that is known.
 */
export function guardrailTiers(platform: Platform, tree: OrganizationTree): GuardrailTier[] {
  const { lock, organization } = platform;
  if (!lock.organization.id) return [];
  const attached = lock.organization.guardrails === 'attached';
  const limits = { ...defaultQuotas, ...organization.quotas };
  const placed = targets(platform, tree, lock.organization.id);
  const wanted = placed.flatMap(({ tier, input, targets }): GuardrailTier[] => {
    const of = (policies: readonly ServiceControlPolicy[]) => policies.filter((policy) => policy.tier === tier);
    return [
      {
        type: 'SERVICE_CONTROL_POLICY',
        documents: packed('scp', of(serviceControlPolicies), input, {
          characters: limits.serviceControlPolicyCharacters,
          count: limits.serviceControlPoliciesPerTarget,
        }),
        targets: new Map(targets),
      },
      {
        type: 'RESOURCE_CONTROL_POLICY',
        documents: packed('rcp', of(resourceControlPolicies), input, {
          characters: limits.resourceControlPolicyCharacters,
          count: limits.resourceControlPoliciesPerTarget,
        }),
        targets: new Map(targets),
      },
    ];
  });
  // Said before they are attached: whoever adopts an organisation can still make room.
  failOnAdoptedTarget(wanted, platform.adopted, limits.attachedPoliciesPerTarget);
  const tiers = attached ? wanted : wanted.map((tier) => ({ ...tier, targets: new Map() }));
  failOnCrowdedTarget(tiers, {
    SERVICE_CONTROL_POLICY: limits.serviceControlPoliciesPerTarget,
    RESOURCE_CONTROL_POLICY: limits.resourceControlPoliciesPerTarget,
  });
  return tiers;
}

/** The kind comes first in the name, because names of policies are unique whatever their type. */
const packed = (
  kind: 'scp' | 'rcp',
  policies: readonly ServiceControlPolicy[],
  input: GuardrailInput,
  quota: PackQuota,
) => packPolicies(policies, input, quota).map(({ name, document }) => ({ name: `${kind}-${name}`, document }));

function targets(platform: Platform, tree: OrganizationTree, organizationId: string): Target[] {
  const { organization, environments, accounts } = platform;
  const platformAccount = accounts.find(({ kind }) => kind === 'platform')?.id ?? '';
  const base: GuardrailInput = {
    partition: organization.partition,
    organizationId,
    homeRegion: organization.homeRegion,
    globalRegion: globalRegions[organization.partition],
    platformAccount,
    trustedAccounts: organization.trustedAccounts,
    github: organization.github,
    gitlab: organization.gitlab,
    stateBucket: stateBucketName(organization.name, platformAccount),
    evidenceBucket: evidenceBucketName(organization.name, platformAccount),
    appKeys: appKeys(platform),
    environment: undefined,
  };
  const unit = (id: string): [string, string] => [id, tree.units.get(id) ?? ''];
  const fenced = organization.organizationalUnits.filter(({ id }) => id !== 'intake' && id !== 'suspended');
  const units = unitsOf(organization.organizationalUnits).map(({ unit }) => unit);
  return [
    { tier: 'root', input: base, targets: [['root', tree.root]] },
    { tier: 'fence', input: base, targets: fenced.map(({ id }) => unit(id)) },
    { tier: 'suspended', input: base, targets: [unit('suspended')] },
    { tier: 'platform-account', input: base, targets: [['platform-account', tree.accounts.get('platform') ?? '']] },
    ...units.flatMap(({ id, holds }): Target[] => {
      const environment = environments.get(holds ?? '');
      if (!environment) return [];
      const { regions } = environment;
      const services = Object.fromEntries(
        Object.entries(environment.services).map(([service, where]) => [
          service,
          where === 'every-region' ? regions : where,
        ]),
      );
      return [
        {
          tier: 'environment',
          input: { ...base, environment: { id: environment.id, regions, services } },
          targets: [unit(id)],
        },
      ];
    }),
  ];
}
