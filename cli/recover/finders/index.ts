import { answerPart } from '../answer-part';
import type { Finder } from '../finder';
import { accountSetting } from './account-setting';
import { cloudwatchEventRule } from './cloudwatch-event-rule';
import { cloudwatchLogGroup } from './cloudwatch-log-group';
import { ecrRepository } from './ecr-repository';
import { iamOpenidConnectProvider } from './iam-openid-connect-provider';
import { iamPolicy } from './iam-policy';
import { iamRole } from './iam-role';
import { iamRolePolicy } from './iam-role-policy';
import { iamRolePolicyAttachment } from './iam-role-policy-attachment';
import { iamServiceLinkedRole } from './iam-service-linked-role';
import { kmsAlias } from './kms-alias';
import { kmsKey } from './kms-key';
import { organizationsAccount } from './organizations-account';
import { organizationsDelegatedAdministrator } from './organizations-delegated-administrator';
import { organizationsOrganization } from './organizations-organization';
import { organizationsOrganizationalUnit } from './organizations-organizational-unit';
import { organizationsPolicy } from './organizations-policy';
import { organizationsPolicyAttachment } from './organizations-policy-attachment';
import { policyOf } from './policy-of';
import { s3Bucket } from './s3-bucket';
import { s3BucketPart } from './s3-bucket-part';
import { secretsmanagerSecret } from './secretsmanager-secret';
import { snsTopic } from './sns-topic';

/** How each type is looked for. One without a line has no name by which it could be told for certain. */
export const finders: Readonly<Record<string, Finder>> = {
  aws_cloudwatch_event_rule: cloudwatchEventRule,
  aws_cloudwatch_log_group: cloudwatchLogGroup,
  aws_ebs_encryption_by_default: accountSetting(
    (ask) => ask('ec2', 'get-ebs-encryption-by-default'),
    () => 'default',
    (answer) => answerPart(answer, 'EbsEncryptionByDefault') === true,
  ),
  aws_ecr_lifecycle_policy: policyOf('repository', (ask, name) =>
    ask('ecr', 'get-lifecycle-policy', '--repository-name', name),
  ),
  aws_ecr_repository: ecrRepository,
  aws_ecr_repository_policy: policyOf('repository', (ask, name) =>
    ask('ecr', 'get-repository-policy', '--repository-name', name),
  ),
  aws_iam_account_password_policy: accountSetting(
    (ask) => ask('iam', 'get-account-password-policy'),
    () => 'iam-account-password-policy',
  ),
  aws_iam_openid_connect_provider: iamOpenidConnectProvider,
  aws_iam_policy: iamPolicy,
  aws_iam_role: iamRole,
  aws_iam_role_policy: iamRolePolicy,
  aws_iam_role_policy_attachment: iamRolePolicyAttachment,
  aws_iam_service_linked_role: iamServiceLinkedRole,
  aws_kms_alias: kmsAlias,
  aws_kms_key: kmsKey,
  aws_kms_key_policy: policyOf('key_id', (ask, id) =>
    ask('kms', 'get-key-policy', '--key-id', id, '--policy-name', 'default'),
  ),
  aws_organizations_account: organizationsAccount,
  aws_organizations_delegated_administrator: organizationsDelegatedAdministrator,
  aws_organizations_organization: organizationsOrganization,
  aws_organizations_organizational_unit: organizationsOrganizationalUnit,
  aws_organizations_policy: organizationsPolicy,
  aws_organizations_policy_attachment: organizationsPolicyAttachment,
  aws_s3_account_public_access_block: accountSetting(
    (ask, { account }) => ask('s3control', 'get-public-access-block', '--account-id', account),
    ({ account }) => account,
  ),
  aws_s3_bucket: s3Bucket,
  aws_s3_bucket_lifecycle_configuration: s3BucketPart('get-bucket-lifecycle-configuration'),
  aws_s3_bucket_object_lock_configuration: s3BucketPart(
    'get-object-lock-configuration',
    (answer) => answerPart(answer, 'ObjectLockConfiguration.Rule') !== undefined,
  ),
  aws_s3_bucket_ownership_controls: s3BucketPart('get-bucket-ownership-controls'),
  aws_s3_bucket_policy: s3BucketPart('get-bucket-policy'),
  aws_s3_bucket_public_access_block: s3BucketPart('get-public-access-block'),
  aws_s3_bucket_server_side_encryption_configuration: s3BucketPart('get-bucket-encryption'),
  aws_s3_bucket_versioning: s3BucketPart(
    'get-bucket-versioning',
    // Suspended is what is left of one that was destroyed: a bucket never goes back to none.
    (answer) => answerPart(answer, 'Status') === 'Enabled',
  ),
  aws_secretsmanager_secret: secretsmanagerSecret,
  aws_secretsmanager_secret_policy: policyOf(
    'secret_arn',
    (ask, arn) => ask('secretsmanager', 'get-resource-policy', '--secret-id', arn),
    (answer) => answerPart(answer, 'ResourcePolicy') !== undefined,
  ),
  aws_sns_topic: snsTopic,
};
