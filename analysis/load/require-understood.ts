import type { Problems } from './problems';
import { type Stack, subjectOf } from './stack';

/** Types whose policies the loader reads. */
const read = new Set([
  'aws_iam_openid_connect_provider',
  'aws_iam_policy',
  'aws_iam_role',
  'aws_iam_role_policy',
  'aws_iam_role_policy_attachment',
  'aws_organizations_policy',
  'aws_s3_bucket',
  'aws_s3_bucket_policy',
  'aws_ecr_repository_policy',
  'aws_secretsmanager_secret',
  'aws_secretsmanager_secret_policy',
  'aws_kms_key',
  'aws_kms_key_policy',
  'aws_ssoadmin_permission_set_inline_policy',
]);
/** Types of IAM that give nobody a permission. */
const harmless = new Set(['aws_iam_account_alias', 'aws_iam_account_password_policy', 'aws_iam_service_linked_role']);
/** Types that give a permission in words of their own. */
const granting =
  /^aws_(lambda_permission|kms_grant|s3_bucket_acl|s3_access_point|cloudwatch_event_permission|vpc_endpoint|rolesanywhere_\w+|ram_\w+|cloudformation_stack\w*|eks_\w+|lakeformation_\w+|ssoadmin_(managed|customer_managed)_policy_attachment)$/;
/** Arguments that make a resource other than it is written. */
const multiplying = ['count', 'for_each', 'dynamic', 'provider'];

/** Refuses what could change a decision and is not read: other types of IAM, other grants, a resource made many times. */
export function requireUnderstood(stacks: readonly Stack[], problems: Problems): void {
  for (const stack of stacks) {
    for (const [type, named] of Object.entries(stack.resources)) {
      const isRead = read.has(type);
      const isRefused = granting.test(type) || (type.startsWith('aws_iam_') && !isRead && !harmless.has(type));
      for (const [name, block] of Object.entries(named)) {
        const subject = () => subjectOf({ stack, type, name, block });
        if (isRefused) {
          problems.note(subject(), 'type must be one that is judged', type, 'give permissions to roles by policies');
        }
        for (const [argument, value] of Object.entries(block)) {
          if (multiplying.includes(argument)) {
            problems.note(subject(), 'must be one resource of its stack', argument, 'write every resource out');
          }
          if (!isRead && typeof value === 'string' && value.includes('"Statement"')) {
            problems.note(
              `${subject()} argument ${argument}`,
              'policy must be of a type that is judged',
              type,
              'remove it',
            );
          }
        }
      }
    }
  }
}
