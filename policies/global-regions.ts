import type { Organization } from '../environments/schema';

/** The Region in which the global services of a partition (IAM, Organizations, CloudFront) log and publish their events. */
export const globalRegions: Readonly<Record<Organization['partition'], string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
};
