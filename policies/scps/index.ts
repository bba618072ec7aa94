import { denyLeavingOrganization } from './deny-leaving-organization';
import { denyLongLivedCredentials } from './deny-long-lived-credentials';
import { denyRoot } from './deny-root';
import { denySuspended } from './deny-suspended';
import { lockOrganizationAccountAccessRole } from './lock-organization-account-access-role';
import { protectAppKeys } from './protect-app-keys';
import { protectAuditTrail } from './protect-audit-trail';
import { protectBoundaries } from './protect-boundaries';
import { protectEvidence } from './protect-evidence';
import { protectIdentityProviders } from './protect-identity-providers';
import { protectPlatformRoles } from './protect-platform-roles';
import { protectState } from './protect-state';
import { regionsAndServices } from './regions-and-services';
import { requireBoundary } from './require-boundary';
import type { ServiceControlPolicy } from './service-control-policy';
import { tagOnCreate } from './tag-on-create';
import { tagsAreHonest } from './tags-are-honest';
import { tagsStay } from './tags-stay';

/** Every service control policy, tier by tier. */
export const serviceControlPolicies: readonly ServiceControlPolicy[] = [
  denyLeavingOrganization,
  denyRoot,
  denyLongLivedCredentials,
  protectAuditTrail,
  protectIdentityProviders,
  protectPlatformRoles,
  protectBoundaries,
  requireBoundary,
  lockOrganizationAccountAccessRole,
  tagsAreHonest,
  regionsAndServices,
  tagOnCreate,
  tagsStay,
  denySuspended,
  protectState,
  protectAppKeys,
  protectEvidence,
];
