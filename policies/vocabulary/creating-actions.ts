/** The first words of the actions that make something new. */
export const creatingVerbs = [
  'Allocate',
  'Copy',
  'Create',
  'Import',
  'Purchase',
  'Register',
  'Request',
  'Restore',
  'Run',
] as const;

/**
 * Actions that begin like a creation and take tags, but cannot be made to demand them; names fence what they touch.
 *
 * `Put*` and `Update*` need no entry: their first word is none of the creating ones.
 */
export const notDemandingTags: Readonly<Record<string, string>> = {
  'application-autoscaling:RegisterScalableTarget': 'also updates a target that exists, and takes no tags then',
  'cloudformation:CreateChangeSet': 'also updates a stack that exists, whose tags stay',
  'cloudfront:CreateConnectionFunction': 'Terraform creates it without tags',
  'cloudfront:CreateFunction': 'Terraform creates it without tags',
  'cloudfront:CreateKeyValueStore': 'Terraform creates it without tags',
  'kinesis:CreateStream': 'Terraform tags the stream after it is active',
  'kinesis:RegisterStreamConsumer': 'Terraform registers a consumer without tags',
  's3:CreateAccessPoint': 'Terraform creates it without tags',
  's3:CreateBucket': 'Terraform tags the bucket after it exists',
};
