/**
 * Services that every environment has, whatever its list says, in every Region.
 *
 * Signing in, asking who one is, tagging and the account's own records: none of them runs or stores anything of a
 * service's own.
 */
export const foundationServices = [
  'access-analyzer',
  'account',
  'cloudtrail',
  'config',
  'health',
  'iam',
  'organizations',
  'servicequotas',
  'sts',
  'support',
  'tag',
] as const;
