/** A kind of resource that the emulator cannot carry out. */
export type NotEmulated = {
  readonly type: string;
  /** In this stack only. */
  readonly stack?: string;
  /** With these values of an argument only. */
  readonly where?: { readonly argument: string; readonly isOneOf: readonly string[] };
  readonly because: string;
};

/** An element of a list that the emulator refuses; the resource is applied without it. */
export type NotEmulatedElement = {
  readonly type: string;
  readonly argument: string;
  readonly element: string;
  readonly because: string;
};

/**
 * What is left out of the apply, each with what the emulator does instead. All of it is still validated.
 *
 * Types that no stack emits yet are listed too, so that the first one to emit them need not find out again.
 */
export const notEmulated: readonly NotEmulated[] = [
  { type: 'aws_accessanalyzer_analyzer', because: 'CreateAnalyzer is not implemented' },
  { type: 'aws_budgets_budget', because: 'ListTagsForResource is not implemented' },
  { type: 'aws_cloudtrail', because: 'a trail cannot be started by its ARN' },
  { type: 'aws_cloudwatch_composite_alarm', because: 'PutCompositeAlarm is not implemented' },
  { type: 'aws_cloudwatch_query_definition', because: 'PutQueryDefinition is not implemented' },
  { type: 'aws_codeconnections_connection', because: 'CreateConnection is not implemented' },
  { type: 'aws_codepipeline', because: 'GetPipeline answers dates in a form that the provider refuses' },
  { type: 'aws_ebs_default_kms_key', because: 'GetEbsDefaultKmsKeyId is not implemented' },
  { type: 'aws_ebs_snapshot_block_public_access', because: 'the setting is not implemented' },
  { type: 'aws_ec2_image_block_public_access', because: 'the setting is not implemented' },
  { type: 'aws_ec2_instance_metadata_defaults', because: 'the setting is not implemented' },
  {
    type: 'aws_iam_organizations_features',
    because: 'EnableOrganizationsRootCredentialsManagement is not implemented',
  },
  {
    type: 'aws_organizations_delegated_administrator',
    where: { argument: 'service_principal', isOneOf: ['config.amazonaws.com', 'securityhub.amazonaws.com'] },
    because: 'the emulator does not know that this service has administrators',
  },
  { type: 'aws_organizations_resource_policy', because: 'PutResourcePolicy is not implemented' },
  { type: 'aws_ram_sharing_with_organization', because: 'its service-linked role is not made' },
  { type: 'aws_s3_bucket_logging', because: 'the target is refused whatever its policy' },
  {
    type: 'aws_s3_bucket_policy',
    stack: 'bootstrap',
    because: 'a Deny is applied without its conditions: no state could be written',
  },
  { type: 'aws_securityhub_account', because: 'UpdateSecurityHubConfiguration is not implemented' },
  { type: 'aws_ssoadmin_account_assignment', because: 'there is no permission set to assign' },
  { type: 'aws_ssoadmin_managed_policy_attachment', because: 'there is no permission set to attach to' },
  { type: 'aws_ssoadmin_permission_set', because: 'ListTagsForResource is not implemented' },
  { type: 'aws_ssoadmin_permission_set_inline_policy', because: 'there is no permission set to hold it' },
];

/** Elements that are left out of a list. */
export const notEmulatedElements: readonly NotEmulatedElement[] = [
  {
    type: 'aws_organizations_organization',
    argument: 'aws_service_access_principals',
    element: 'iam.amazonaws.com',
    because: 'the emulator does not know this service',
  },
];
