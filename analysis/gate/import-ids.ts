import { expectedRole } from './expected-role';
import type { ImportId, Importing } from './import-id';

const argument = (name: string): ImportId => ({ id: ({ of }) => of(name) });
const joined = (separator: string, ...names: readonly string[]): ImportId => ({
  id: ({ of }) => names.map((name) => of(name)).join(separator),
});
const fixed = (id: string): ImportId => ({ id: () => id });
const owner: ImportId = { id: ({ owner: organization }) => organization() };

/** Parts of an id: text that must be there, and patterns for what AWS or GitHub chooses. */
const parts = (...all: readonly (string | RegExp)[]): RegExp =>
  new RegExp(`^${all.map((part) => (typeof part === 'string' ? escaped(part) : part.source)).join('')}$`);
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const ofInstance = ({ of }: Importing) => of('instance_arn').replace(':instance/', ':permissionSet/');

/**
 * What each type may import, by the id that its provider documents under "Import". A type without a line imports nothing.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 * @see https://registry.terraform.io/providers/integrations/github/latest/docs
 */
export const importIds: Readonly<Record<string, ImportId>> = {
  aws_cloudwatch_event_rule: {
    id: ({ of }) => (of('event_bus_name', 'default') === 'default' ? '' : `${of('event_bus_name')}/`) + of('name'),
  },
  aws_cloudwatch_log_group: argument('name'),
  aws_ebs_encryption_by_default: fixed('default'),
  aws_ecr_lifecycle_policy: argument('repository'),
  aws_ecr_repository: argument('name'),
  aws_ecr_repository_policy: argument('repository'),
  aws_iam_account_password_policy: fixed('iam-account-password-policy'),
  aws_iam_openid_connect_provider: {
    id: ({ of, arn }) => arn('iam', `oidc-provider/${of('url').replace(/^https:\/\//, '')}`),
  },
  aws_iam_policy: { id: ({ of, arn }) => arn('iam', `policy${of('path', '/')}${of('name')}`) },
  aws_iam_role: {
    id: ({ of, expectations, stack, change }) => expectedRole(expectations, stack, change.after ?? {}) && of('name'),
  },
  aws_iam_role_policy: joined(':', 'role', 'name'),
  aws_iam_role_policy_attachment: joined('/', 'role', 'policy_arn'),
  aws_iam_service_linked_role: {
    id: ({ of, arn }) => {
      const suffix = of('custom_suffix', '');
      const path = `role/aws-service-role/${of('aws_service_name')}/AWSServiceRoleFor`;
      return parts(arn('iam', path), /[A-Za-z0-9]+/, suffix === '' ? '' : `_${suffix}`);
    },
    reads: ['aws_service_name'],
  },
  aws_kms_alias: argument('name'),
  aws_kms_key: {
    id: () => parts(/(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})/),
    reads: ['description'],
  },
  aws_kms_key_policy: argument('key_id'),
  aws_organizations_account: {
    id: ({ expectations, change: { name, before, after } }) => {
      const account = expectations.accounts.find((each) => each.name === name);
      // Made by an apply that was killed before anybody could write its id down: no two accounts of AWS share an address.
      const isThat = ['name', 'email'].every((key) => typeof after?.[key] === 'string' && before?.[key] === after[key]);
      return account?.id === null && isThat ? parts(/[0-9]{12}/) : (account?.id ?? undefined);
    },
  },
  aws_organizations_delegated_administrator: joined('/', 'account_id', 'service_principal'),
  aws_organizations_organization: { id: ({ expectations }) => expectations.organization.id ?? undefined },
  aws_organizations_organizational_unit: {
    id: ({ expectations: { organization }, change }) =>
      // One that was adopted is known; one that an apply made before it ended is not.
      (Object.hasOwn(organization.units, change.name) ? organization.units[change.name] : undefined) ??
      parts('ou-', /[0-9a-z]{4,32}/, '-', /[0-9a-z]{8,32}/),
    reads: ['name', 'parent_id'],
  },
  aws_organizations_policy: { id: () => parts('p-', /[0-9a-zA-Z_]{8,128}/), reads: ['name', 'type'] },
  aws_organizations_policy_attachment: joined(':', 'target_id', 'policy_id'),
  aws_s3_account_public_access_block: { id: ({ account }) => account() },
  aws_s3_bucket: argument('bucket'),
  aws_s3_bucket_lifecycle_configuration: argument('bucket'),
  aws_s3_bucket_object_lock_configuration: argument('bucket'),
  aws_s3_bucket_ownership_controls: argument('bucket'),
  aws_s3_bucket_policy: argument('bucket'),
  aws_s3_bucket_public_access_block: argument('bucket'),
  aws_s3_bucket_server_side_encryption_configuration: argument('bucket'),
  aws_s3_bucket_versioning: argument('bucket'),
  aws_secretsmanager_secret: {
    id: ({ of, arn }) => parts(arn('secretsmanager', `secret:${of('name')}`), '-', /[A-Za-z0-9]{6}/),
    reads: ['name'],
  },
  aws_secretsmanager_secret_policy: argument('secret_arn'),
  aws_sns_topic: { id: ({ of, arn }) => arn('sns', of('name')) },
  aws_ssoadmin_account_assignment: joined(
    ',',
    'principal_id',
    'principal_type',
    'target_id',
    'target_type',
    'permission_set_arn',
    'instance_arn',
  ),
  aws_ssoadmin_permission_set: {
    id: (importing) => parts(ofInstance(importing), '/ps-', /[0-9a-zA-Z]{16}/, `,${importing.of('instance_arn')}`),
    reads: ['name'],
  },
  aws_ssoadmin_permission_set_inline_policy: joined(',', 'permission_set_arn', 'instance_arn'),
  github_actions_environment_variable: joined(':', 'repository', 'environment', 'variable_name'),
  github_actions_organization_oidc_subject_claim_customization_template: owner,
  github_actions_organization_permissions: owner,
  github_actions_organization_workflow_permissions: argument('organization_slug'),
  github_actions_repository_oidc_subject_claim_customization_template: argument('repository'),
  github_organization_ruleset: { id: () => parts(/[0-9]+/), reads: ['name', 'target'] },
  github_repository: argument('name'),
  github_repository_environment: joined(':', 'repository', 'environment'),
  github_repository_environment_deployment_policy: {
    id: ({ of }) => parts(`${of('repository')}:${of('environment')}:`, /[0-9]+/),
    reads: ['repository', 'environment', 'branch_pattern', 'tag_pattern'],
  },
  github_repository_ruleset: { id: ({ of }) => parts(`${of('repository')}:`, /[0-9]+/), reads: ['name', 'target'] },
  github_team: { id: () => parts(/[0-9]+/), reads: ['name'] },
  github_team_members: argument('team_id'),
  github_team_repository: joined(':', 'team_id', 'repository'),
};
