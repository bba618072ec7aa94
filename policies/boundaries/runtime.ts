import { document, type PolicyDocument } from '../document';
import { runtimeCatalogue } from './runtime-catalogue';
import { untaggedRole } from './untagged-role';

/**
 * The most that the code of any service can do: use data, and never change a permission, take or pass a role, or change
 * what runs.
 *
 * There is no deny for foreign resources: runtime grants are exact ARNs, and reaching another service's resource needs its
 * owner's `shares` entry.
 */
export const runtimeBoundary = (): PolicyDocument =>
  document(
    // Grants decide within this.
    { Sid: 'AllowData', Effect: 'Allow', Action: runtimeCatalogue, Resource: '*' },
    // Denied, not merely left out: a resource policy that names the session would pass over absence.
    { Sid: 'DenyAllButData', Effect: 'Deny', NotAction: runtimeCatalogue, Resource: '*' },
    untaggedRole,
  );
