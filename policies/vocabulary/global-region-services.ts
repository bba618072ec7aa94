/**
 * Services that a partition keeps in one Region, in whole or for what is global: where an environment allows them, it
 * allows them there too.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html
 */
export const globalRegionServices: readonly string[] = [
  // Events, logs and metrics of global services (IAM, CloudFront) arrive in that Region alone.
  'cloudwatch',
  'events',
  'logs',
  'sns',
  // CloudFront and what it uses: its certificates and web ACLs.
  'acm',
  'cloudfront',
  'waf',
  'wafv2',
  // Services whose only endpoint is there.
  'budgets',
  'ce',
  'route53',
  'route53domains',
  'shield',
];
