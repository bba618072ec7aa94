import type { ResourceControlPolicy } from '../scps/service-control-policy';
import { organizationPerimeter } from './organization-perimeter';
import { protectOrganizationAccountAccessRole } from './protect-organization-account-access-role';
import { webIdentityOnlyFromOrganization } from './web-identity-only-from-organization';

/** Every resource control policy. */
export const resourceControlPolicies: readonly ResourceControlPolicy[] = [
  webIdentityOnlyFromOrganization,
  organizationPerimeter,
  protectOrganizationAccountAccessRole,
];
