import type { Import } from './imported';

export type ImportCase = Import & {
  /** Ids of something else: of another name, account, Region or partition, or in another form. */
  readonly bad: readonly string[];
  /** What was read under the right id, and is something else. */
  readonly others?: readonly Readonly<Record<string, unknown>>[];
};

const key = '1234abcd-12ab-34cd-56ef-1234567890ab';
const instance = 'arn:aws:sso:::instance/ssoins-0123456789abcdef';
const permissionSet = 'arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef';
const secret = 'arn:aws:secretsmanager:eu-west-1:200000000001:secret:pay/api-key';
const subResource = (type: string): ImportCase => ({
  type,
  block: { bucket: '${aws_s3_bucket.x.id}' },
  known: { bucket: 'pay--a-200000000001' },
  id: 'pay--a-200000000001',
  bad: ['pay--b-200000000001', 'pay--a-200000000001,200000000002', 'pay--a-200000000001@us-east-1', ''],
});

/** One resource of each type that may be imported, with its id and ids that it must not have. */
export const importCases: readonly ImportCase[] = [
  {
    type: 'aws_cloudwatch_event_rule',
    block: { name: 'break-glass', event_bus_name: 'default' },
    id: 'break-glass',
    bad: ['other', 'mine/break-glass', 'default/break-glass'],
  },
  {
    type: 'aws_cloudwatch_event_rule',
    block: { name: 'break-glass', event_bus_name: 'alarms' },
    id: 'alarms/break-glass',
    bad: ['break-glass', 'mine/break-glass'],
  },
  {
    type: 'aws_cloudwatch_log_group',
    block: { name: '/ecs/pay/api' },
    id: '/ecs/pay/api',
    bad: ['/ecs/pay', '/ecs/pay/api/'],
  },
  { type: 'aws_ebs_encryption_by_default', block: { enabled: true }, id: 'default', bad: ['true', '200000000001'] },
  {
    type: 'aws_ecr_lifecycle_policy',
    block: { repository: '${aws_ecr_repository.x.name}' },
    known: { repository: 'pay/app' },
    id: 'pay/app',
    bad: ['pay/other', 'pay'],
  },
  { type: 'aws_ecr_repository', block: { name: 'pay/app' }, id: 'pay/app', bad: ['pay/apps', 'ledger/app'] },
  {
    type: 'aws_ecr_repository_policy',
    block: { repository: '${aws_ecr_repository.x.name}' },
    known: { repository: 'pay/app' },
    id: 'pay/app',
    bad: ['ledger/app'],
  },
  {
    type: 'aws_iam_account_password_policy',
    block: {},
    id: 'iam-account-password-policy',
    bad: ['password-policy', '200000000001'],
  },
  {
    type: 'aws_iam_openid_connect_provider',
    block: { url: 'https://token.actions.githubusercontent.com' },
    id: 'arn:aws:iam::200000000001:oidc-provider/token.actions.githubusercontent.com',
    bad: [
      'arn:aws:iam::200000000002:oidc-provider/token.actions.githubusercontent.com',
      'arn:aws:iam::200000000001:oidc-provider/token.actions.githubusercontent.com/evil',
      'arn:aws-cn:iam::200000000001:oidc-provider/token.actions.githubusercontent.com',
      'arn:aws:iam::200000000001:oidc-provider/https://token.actions.githubusercontent.com',
    ],
  },
  {
    type: 'aws_iam_policy',
    block: { name: 'runtime', path: '/platform/' },
    id: 'arn:aws:iam::200000000001:policy/platform/runtime',
    bad: [
      'arn:aws:iam::200000000002:policy/platform/runtime',
      'arn:aws:iam::200000000001:policy/runtime',
      'arn:aws:iam::aws:policy/runtime',
      'runtime',
    ],
  },
  {
    type: 'aws_iam_policy',
    block: { name: 'runtime' },
    id: 'arn:aws:iam::200000000001:policy/runtime',
    bad: ['arn:aws:iam::200000000001:policy/platform/runtime'],
  },
  {
    type: 'aws_iam_role',
    block: { name: 'pay_deploy', path: '/pipeline/' },
    id: 'pay_deploy',
    bad: ['admin', 'pay_deploys', 'arn:aws:iam::200000000001:role/pipeline/pay_deploy'],
  },
  {
    type: 'aws_iam_role_policy',
    block: { name: 'grants', role: '${aws_iam_role.x.name}' },
    known: { role: 'pay_deploy' },
    id: 'pay_deploy:grants',
    bad: ['pay_deploy:other', 'admin:grants', 'pay_deploy/grants'],
  },
  {
    type: 'aws_iam_role_policy_attachment',
    block: { role: 'pay_deploy', policy_arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
    id: 'pay_deploy/arn:aws:iam::aws:policy/ReadOnlyAccess',
    bad: ['pay_deploy/arn:aws:iam::aws:policy/AdministratorAccess', 'admin/arn:aws:iam::aws:policy/ReadOnlyAccess'],
  },
  {
    type: 'aws_iam_service_linked_role',
    block: { aws_service_name: 'ecs.amazonaws.com' },
    id: 'arn:aws:iam::200000000001:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS',
    bad: [
      'arn:aws:iam::200000000002:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS',
      'arn:aws:iam::200000000001:role/aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS',
      'arn:aws:iam::200000000001:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS_mine',
      'arn:aws:iam::200000000001:role/aws-service-role/ecs.amazonaws.com/admin',
      'arn:aws:iam::200000000001:role/aws-service-role/ecsxamazonaws.com/AWSServiceRoleForECS',
      'arn:aws:iam::200000000001:role/admin',
    ],
    others: [{ aws_service_name: 'rds.amazonaws.com' }],
  },
  {
    type: 'aws_iam_service_linked_role',
    block: { aws_service_name: 'autoscaling.amazonaws.com', custom_suffix: 'blue' },
    id: 'arn:aws:iam::200000000001:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling_blue',
    bad: ['arn:aws:iam::200000000001:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling'],
  },
  { type: 'aws_kms_alias', block: { name: 'alias/platform/state' }, id: 'alias/platform/state', bad: ['alias/other'] },
  {
    type: 'aws_kms_key',
    block: { description: 'State and plans' },
    id: key,
    bad: ['alias/platform/state', `arn:aws:kms:eu-west-1:200000000002:key/${key}`, `${key}0`],
    others: [{ description: 'Mine' }, {}],
  },
  {
    type: 'aws_kms_key',
    block: { description: 'State and plans' },
    id: 'mrk-1234abcd12ab34cd56ef1234567890ab',
    bad: ['mrk-1234'],
  },
  {
    type: 'aws_kms_key_policy',
    block: { key_id: `arn:aws:kms:eu-west-1:200000000002:key/${key}` },
    id: `arn:aws:kms:eu-west-1:200000000002:key/${key}`,
    bad: [`arn:aws:kms:eu-west-1:200000000003:key/${key}`, `${key}0`],
  },
  {
    type: 'aws_organizations_account',
    name: 'pay-prod',
    block: { name: 'pay-prod' },
    id: '200000000004',
    bad: ['200000000005', '200000000004_ALLOW'],
  },
  {
    type: 'aws_organizations_account',
    name: 'pay-new',
    block: { name: 'pay-new', email: 'aws+pay-new@acme.example' },
    id: '200000000009',
    bad: ['pay-new', '2000000000', '200000000009_ALLOW'],
  },
  {
    type: 'aws_organizations_delegated_administrator',
    block: { account_id: '${aws_organizations_account.security.id}', service_principal: 'config.amazonaws.com' },
    known: { account_id: '200000000003' },
    id: '200000000003/config.amazonaws.com',
    bad: ['200000000004/config.amazonaws.com', '200000000003/guardduty.amazonaws.com', '200000000003'],
  },
  { type: 'aws_organizations_organization', block: {}, id: 'o-a1b2c3d4e5', bad: ['o-zzzzzzzzzz', 'r-a1b2'] },
  {
    type: 'aws_organizations_organizational_unit',
    block: { name: 'dev', parent_id: '${aws_organizations_organizational_unit.workloads.id}' },
    known: { parent_id: 'ou-ab12-workload' },
    id: 'ou-ab12-dev00000',
    bad: ['r-ab12', 'dev', 'ou-ab12-dev00000:x'],
    others: [
      { name: 'prod', parent_id: 'ou-ab12-workload' },
      { name: 'dev', parent_id: 'r-ab12' },
    ],
  },
  // One that was adopted is known by its id, whatever others call it.
  {
    type: 'aws_organizations_organizational_unit',
    name: 'live',
    block: { name: 'Production (old)', parent_id: 'ou-ab12-apps0000' },
    id: 'ou-ab12-live0000',
    bad: ['ou-ab12-dev00000', 'ou-ab12-live00000'],
  },
  {
    type: 'aws_organizations_policy',
    block: { name: 'rcp-fence-1', type: 'RESOURCE_CONTROL_POLICY' },
    id: 'p-examplepolicyid1',
    bad: ['rcp-fence-1', 'p-1', 'p-FullAWSAccess/x'],
    others: [
      { name: 'rcp-fence-2', type: 'RESOURCE_CONTROL_POLICY' },
      { name: 'rcp-fence-1', type: 'SERVICE_CONTROL_POLICY' },
    ],
  },
  {
    type: 'aws_organizations_policy_attachment',
    block: {
      target_id: '${aws_organizations_organizational_unit.dev.id}',
      policy_id: '${aws_organizations_policy.p.id}',
    },
    known: { target_id: 'ou-ab12-dev00000', policy_id: 'p-examplepolicyid1' },
    id: 'ou-ab12-dev00000:p-examplepolicyid1',
    bad: ['ou-ab12-dev00000:p-FullAWSAccess', 'r-ab12:p-examplepolicyid1', 'p-examplepolicyid1:ou-ab12-dev00000'],
  },
  { type: 'aws_s3_account_public_access_block', block: {}, id: '200000000001', bad: ['200000000002', 'account'] },
  {
    type: 'aws_s3_bucket',
    block: { bucket: 'pay--a-200000000001' },
    id: 'pay--a-200000000001',
    bad: ['pay--b-200000000001', 'pay--a-200000000001@us-east-1'],
  },
  ...[
    'aws_s3_bucket_lifecycle_configuration',
    'aws_s3_bucket_object_lock_configuration',
    'aws_s3_bucket_ownership_controls',
    'aws_s3_bucket_policy',
    'aws_s3_bucket_public_access_block',
    'aws_s3_bucket_server_side_encryption_configuration',
    'aws_s3_bucket_versioning',
  ].map(subResource),
  {
    type: 'aws_secretsmanager_secret',
    block: { name: 'pay/api-key' },
    id: `${secret}-a1B2c3`,
    bad: [
      secret,
      `${secret}-a1B2c3d4`,
      `${secret}-other-a1B2c3`,
      `${secret.replace('eu-west-1', 'us-east-1')}-a1B2c3`,
      `${secret.replace('200000000001', '200000000002')}-a1B2c3`,
      `${secret.replace('pay/api', 'payxapi')}-a1B2c3`,
      'pay/api-key',
    ],
    others: [{ name: 'pay/other' }],
  },
  {
    type: 'aws_secretsmanager_secret_policy',
    block: { secret_arn: '${aws_secretsmanager_secret.x.arn}' },
    known: { secret_arn: `${secret}-a1B2c3` },
    id: `${secret}-a1B2c3`,
    bad: [`${secret}-d4E5f6`, secret],
  },
  {
    type: 'aws_sns_topic',
    block: { name: 'break-glass' },
    id: 'arn:aws:sns:eu-west-1:200000000001:break-glass',
    bad: [
      'arn:aws:sns:us-east-1:200000000001:break-glass',
      'arn:aws:sns:eu-west-1:200000000002:break-glass',
      'arn:aws:sns:eu-west-1:200000000001:other',
    ],
  },
  {
    type: 'aws_ssoadmin_account_assignment',
    block: {
      principal_id: 'a1b2',
      principal_type: 'GROUP',
      target_id: '${aws_organizations_account.platform.id}',
      target_type: 'AWS_ACCOUNT',
      permission_set_arn: '${aws_ssoadmin_permission_set.x.arn}',
      instance_arn: instance,
    },
    known: { target_id: '200000000002', permission_set_arn: permissionSet },
    id: `a1b2,GROUP,200000000002,AWS_ACCOUNT,${permissionSet},${instance}`,
    bad: [
      `a1b2,GROUP,200000000003,AWS_ACCOUNT,${permissionSet},${instance}`,
      `mallory,GROUP,200000000002,AWS_ACCOUNT,${permissionSet},${instance}`,
      `a1b2,USER,200000000002,AWS_ACCOUNT,${permissionSet},${instance}`,
    ],
  },
  {
    type: 'aws_ssoadmin_permission_set',
    block: { name: 'administrator', instance_arn: instance },
    id: `${permissionSet},${instance}`,
    bad: [permissionSet, `${permissionSet.replace(/0123456789abcdef\//, 'fedcba9876543210/')},${instance}`, instance],
    others: [{ name: 'auditor' }],
  },
  {
    type: 'aws_ssoadmin_permission_set_inline_policy',
    block: { permission_set_arn: '${aws_ssoadmin_permission_set.x.arn}', instance_arn: instance },
    known: { permission_set_arn: permissionSet },
    id: `${permissionSet},${instance}`,
    bad: [permissionSet, `${instance},${permissionSet}`],
  },
  {
    type: 'github_actions_environment_variable',
    block: {
      repository: 'pay',
      environment: '${github_repository_environment.x.environment}',
      variable_name: 'REGION',
    },
    known: { environment: 'prod' },
    id: 'pay:prod:REGION',
    bad: ['pay:dev:REGION', 'ledger:prod:REGION', 'pay:prod:OTHER'],
  },
  ...[
    'github_actions_organization_oidc_subject_claim_customization_template',
    'github_actions_organization_permissions',
  ].map((type) => ({ type, block: {}, id: 'acme', bad: ['evil', 'acme/pay'] })),
  {
    type: 'github_actions_organization_workflow_permissions',
    block: { organization_slug: 'acme' },
    id: 'acme',
    bad: ['evil'],
  },
  {
    type: 'github_actions_repository_oidc_subject_claim_customization_template',
    block: { repository: 'pay' },
    id: 'pay',
    bad: ['ledger', 'acme/pay'],
  },
  {
    type: 'github_organization_ruleset',
    block: { name: 'registry', target: 'branch' },
    id: '42',
    bad: ['registry', '42:1', 'acme:42'],
    others: [
      { name: 'other', target: 'branch' },
      { name: 'registry', target: 'tag' },
    ],
  },
  { type: 'github_repository', block: { name: 'pay' }, id: 'pay', bad: ['ledger', 'acme/pay'] },
  {
    type: 'github_repository_environment',
    block: { repository: 'pay', environment: 'prod' },
    id: 'pay:prod',
    bad: ['pay:dev', 'ledger:prod', 'pay'],
  },
  {
    type: 'github_repository_environment_deployment_policy',
    block: { repository: 'pay', environment: 'prod', branch_pattern: 'main' },
    id: 'pay:prod:123456',
    bad: ['pay:dev:123456', 'pay:prod:main', '123456'],
    others: [
      { repository: 'pay', environment: 'prod', branch_pattern: '*' },
      { repository: 'pay', environment: 'prod', branch_pattern: 'main', tag_pattern: '*' },
      { repository: 'pay', environment: 'dev', branch_pattern: 'main' },
    ],
  },
  {
    type: 'github_repository_ruleset',
    block: { repository: 'pay', name: 'branch-main', target: 'branch' },
    id: 'pay:42',
    bad: ['ledger:42', '42', 'pay:branch-main'],
    others: [
      { name: 'other', target: 'branch' },
      { name: 'branch-main', target: 'tag' },
    ],
  },
  {
    type: 'github_team',
    block: { name: 'confirmers' },
    id: '7001',
    bad: ['confirmers', '7001:1', '-1'],
    others: [{ name: 'everybody' }, {}],
  },
  {
    type: 'github_team_members',
    block: { team_id: '${github_team.confirmers.id}' },
    known: { team_id: '7001' },
    id: '7001',
    bad: ['7002', 'confirmers'],
  },
  {
    type: 'github_team_repository',
    block: { team_id: 'confirmers', repository: 'pay' },
    id: 'confirmers:pay',
    bad: ['confirmers:ledger', 'everybody:pay'],
  },
];
