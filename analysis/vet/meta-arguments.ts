/** Arguments that Terraform itself understands on any resource, whatever the provider. */
export const metaArguments: readonly string[] = [
  'provisioner',
  'connection',
  'provider',
  'count',
  'for_each',
  'depends_on',
  'lifecycle',
  'dynamic',
];
