/** Services that answer in one Region of a partition, whichever Region their caller is in. */
const globalServices = new Set([
  'account',
  'artifact',
  'billing',
  'budgets',
  'ce',
  'cloudfront',
  'cur',
  'ecr-public',
  'health',
  'iam',
  'organizations',
  'route53',
  'route53domains',
  'shield',
  'support',
  'trustedadvisor',
  'waf',
]);

const globalRegions: ReadonlyMap<string, string> = new Map([
  ['aws', 'us-east-1'],
  ['aws-cn', 'cn-north-1'],
  ['aws-us-gov', 'us-gov-west-1'],
]);

/**
 * The Region that a call goes to: the resource's, or the global one, or the caller's own.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion
 */
export function requestedRegion(
  { action, resource }: { readonly action: string; readonly resource: string },
  { partition, region }: { readonly partition: string; readonly region: string | undefined },
): string | undefined {
  const inArn = resource.startsWith('arn:') ? resource.split(':', 4)[3] : '';
  if (inArn) return inArn;
  return globalServices.has(action.slice(0, action.indexOf(':')).toLowerCase()) ? globalRegions.get(partition) : region;
}
