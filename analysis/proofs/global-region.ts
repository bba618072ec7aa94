/** The Region in which a partition's global services, IAM and Organizations among them, say that they are called. */
export const globalRegion = (partition: string): string =>
  ({ 'aws-cn': 'cn-north-1', 'aws-us-gov': 'us-gov-west-1' })[partition] ?? 'us-east-1';
