export type Answers = Readonly<Record<string, unknown>>;
export type FinderCase = {
  readonly type: string;
  readonly block: Readonly<Record<string, unknown>>;
  /** What AWS answers when it is ours. */
  readonly ours: Answers;
  readonly id: string;
  /** What AWS answers when it is there and may be somebody else's. */
  readonly others?: readonly Answers[];
  /** What AWS answers when it is not there, beside that there is no such thing. */
  readonly none?: readonly Answers[];
};

const tags = { 'platform:service': 'pay', 'platform:team': 'pay' };
const listed = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
const foreign = [listed[0], { Key: 'platform:team', Value: 'other' }];
const arn = (service: string, rest: string) => `arn:aws:${service}:eu-west-1:200000000003:${rest}`;
const key = '1234abcd-12ab-34cd-56ef-1234567890ab';
const roles = (...some: readonly object[]): Answers => ({
  'iam get-account-authorization-details': { RoleDetailList: some },
});
const role = {
  RoleName: 'pay_deploy',
  Path: '/pipeline/',
  Arn: 'arn:aws:iam::200000000003:role/pipeline/pay_deploy',
  Tags: listed,
};
const slr = (name: string, service = 'ecs.amazonaws.com') => ({
  RoleName: name,
  Path: `/aws-service-role/${service}/`,
  Arn: `arn:${name}`,
});
const bucket = 'pay--artifacts-200000000003';
const secret = arn('secretsmanager', 'secret:pay/api-key-a1B2c3');
const metadata = {
  KeyId: key,
  Arn: arn('kms', `key/${key}`),
  Description: 'State',
  KeyState: 'Enabled',
  KeyManager: 'CUSTOMER',
};
const document = '{"Version":"2012-10-17","Statement":[]}';
const account = { Id: '200000000009', Name: 'pay-dev', Email: 'aws+pay-dev@acme.example', Status: 'ACTIVE' };
const part = (type: string, question: string, answer: object, none: readonly object[] = []): FinderCase => ({
  type,
  block: { bucket },
  ours: { [`s3api ${question} --bucket ${bucket} --expected-bucket-owner 200000000003`]: answer },
  id: bucket,
  none: none.map((each) => ({ [`s3api ${question}`]: each })),
});

/** Every type that is looked for, and what AWS answers when it is ours, somebody else's or not there. */
export const finderCases: readonly FinderCase[] = [
  {
    type: 'aws_iam_role',
    block: { name: 'pay_deploy', path: '/pipeline/', tags },
    ours: roles(role),
    id: 'pay_deploy',
    others: [roles({ ...role, Path: '/' }), roles({ ...role, Tags: foreign }), roles({ ...role, Tags: [] })],
    none: [roles({ ...role, RoleName: 'pay_deploys' })],
  },
  {
    type: 'aws_iam_role_policy',
    block: { role: 'pay_deploy', name: 'grants' },
    ours: roles({ ...role, RolePolicyList: [{ PolicyName: 'grants' }] }),
    id: 'pay_deploy:grants',
    none: [roles({ ...role, RolePolicyList: [{ PolicyName: 'other' }] }), roles()],
  },
  {
    type: 'aws_iam_role_policy_attachment',
    block: { role: 'pay_deploy', policy_arn: 'arn:p' },
    ours: roles({ ...role, AttachedManagedPolicies: [{ PolicyArn: 'arn:p' }] }),
    id: 'pay_deploy/arn:p',
    none: [roles({ ...role, AttachedManagedPolicies: [{ PolicyArn: 'arn:q' }] })],
  },
  {
    type: 'aws_iam_policy',
    block: { name: 'runtime', path: '/platform/', tags },
    ours: {
      'iam get-policy --policy-arn arn:aws:iam::200000000003:policy/platform/runtime': { Policy: { Tags: listed } },
    },
    id: 'arn:aws:iam::200000000003:policy/platform/runtime',
    others: [{ 'iam get-policy': { Policy: { Tags: foreign } } }, { 'iam get-policy': { Policy: {} } }],
  },
  {
    type: 'aws_iam_openid_connect_provider',
    block: { url: 'https://token.example.com', tags },
    ours: {
      'iam get-open-id-connect-provider --open-id-connect-provider-arn arn:aws:iam::200000000003:oidc-provider/token.example.com':
        { Tags: listed },
    },
    id: 'arn:aws:iam::200000000003:oidc-provider/token.example.com',
    others: [{ 'iam get-open-id-connect-provider': { Tags: [] } }],
  },
  {
    type: 'aws_iam_service_linked_role',
    block: { aws_service_name: 'ecs.amazonaws.com' },
    ours: roles(slr('AWSServiceRoleForECS'), slr('AWSServiceRoleForECS_blue')),
    id: 'arn:AWSServiceRoleForECS',
    others: [roles(slr('AWSServiceRoleForECS'), slr('AWSServiceRoleForMore'))],
    none: [roles(slr('AWSServiceRoleForRDS', 'rds.amazonaws.com')), roles(slr('AWSServiceRoleForECS_blue'))],
  },
  {
    type: 'aws_iam_account_password_policy',
    block: {},
    ours: { 'iam get-account-password-policy': {} },
    id: 'iam-account-password-policy',
  },
  {
    type: 'aws_ebs_encryption_by_default',
    block: {},
    ours: { 'ec2 get-ebs': { EbsEncryptionByDefault: true } },
    id: 'default',
    none: [{ 'ec2 get-ebs': { EbsEncryptionByDefault: false } }],
  },
  {
    type: 'aws_s3_account_public_access_block',
    block: {},
    ours: { 's3control get-public-access-block --account-id 200000000003': {} },
    id: '200000000003',
  },
  {
    type: 'aws_s3_bucket',
    block: { bucket, tags },
    ours: { 's3api get-bucket-location': {}, 's3api get-bucket-tagging': { TagSet: listed } },
    id: bucket,
    others: [
      { 's3api get-bucket-location': {}, 's3api get-bucket-tagging': { TagSet: foreign } },
      { 's3api get-bucket-location': {}, 's3api list-object-versions': { Versions: [{}] } },
      { 's3api get-bucket-location': {}, 's3api list-object-versions': { DeleteMarkers: [{}] } },
    ],
  },
  {
    type: 'aws_s3_bucket',
    block: { bucket, tags },
    ours: { 's3api get-bucket-location': {}, 's3api list-object-versions': {} },
    id: bucket,
  },
  part('aws_s3_bucket_lifecycle_configuration', 'get-bucket-lifecycle-configuration', { Rules: [{}] }),
  part(
    'aws_s3_bucket_object_lock_configuration',
    'get-object-lock-configuration',
    { ObjectLockConfiguration: { Rule: {} } },
    [{ ObjectLockConfiguration: {} }],
  ),
  part('aws_s3_bucket_ownership_controls', 'get-bucket-ownership-controls', { OwnershipControls: {} }),
  part('aws_s3_bucket_policy', 'get-bucket-policy', { Policy: '{}' }),
  part('aws_s3_bucket_public_access_block', 'get-public-access-block', { PublicAccessBlockConfiguration: {} }),
  part('aws_s3_bucket_server_side_encryption_configuration', 'get-bucket-encryption', {
    ServerSideEncryptionConfiguration: {},
  }),
  part('aws_s3_bucket_versioning', 'get-bucket-versioning', { Status: 'Enabled' }, [{}, { Status: 'Suspended' }]),
  {
    type: 'aws_kms_key',
    block: { description: 'State', tags },
    ours: {
      'kms list-keys': { Keys: [{ KeyId: key }] },
      'kms describe-key': { KeyMetadata: metadata },
      'kms list-resource-tags': { Tags: listed.map(({ Key, Value }) => ({ TagKey: Key, TagValue: Value })) },
    },
    id: key,
    none: [
      {
        'kms list-keys': { Keys: [{ KeyId: key }] },
        'kms describe-key': { KeyMetadata: { ...metadata, Description: 'Mine' } },
        'kms list-resource-tags': { Tags: listed },
      },
      {
        'kms list-keys': { Keys: [{ KeyId: key }] },
        'kms describe-key': { KeyMetadata: { ...metadata, KeyState: 'PendingDeletion' } },
        'kms list-resource-tags': { Tags: listed },
      },
    ],
    others: [
      {
        'kms list-keys': { Keys: [{ KeyId: key }, { KeyId: 'other' }] },
        'kms describe-key': { KeyMetadata: metadata },
        'kms list-resource-tags': { Tags: listed },
      },
    ],
  },
  {
    type: 'aws_kms_alias',
    block: { name: 'alias/platform/state', target_key_id: key },
    ours: { 'kms describe-key --key-id alias/platform/state': { KeyMetadata: metadata } },
    id: 'alias/platform/state',
    others: [{ 'kms describe-key': { KeyMetadata: { KeyId: 'other' } } }],
  },
  {
    type: 'aws_kms_key_policy',
    block: { key_id: key },
    ours: { [`kms get-key-policy --key-id ${key}`]: { Policy: '{}' } },
    id: key,
  },
  {
    type: 'aws_secretsmanager_secret',
    block: { name: 'pay/api-key', tags },
    ours: { 'secretsmanager describe-secret --secret-id pay/api-key': { ARN: secret, Tags: listed } },
    id: secret,
    others: [
      { 'secretsmanager describe-secret': { ARN: secret, Tags: foreign } },
      { 'secretsmanager describe-secret': { ARN: secret, Tags: listed, DeletedDate: '2026-11-22' } },
    ],
  },
  {
    type: 'aws_secretsmanager_secret_policy',
    block: { secret_arn: secret },
    ours: { 'secretsmanager get-resource-policy': { ResourcePolicy: '{}' } },
    id: secret,
    none: [{ 'secretsmanager get-resource-policy': {} }],
  },
  {
    type: 'aws_ecr_repository',
    block: { name: 'pay/app', tags },
    ours: {
      'ecr describe-repositories --repository-names pay/app': { repositories: [{ repositoryArn: 'arn:r' }] },
      'ecr list-tags': { tags: listed },
    },
    id: 'pay/app',
    others: [
      { 'ecr describe-repositories': { repositories: [{ repositoryArn: 'arn:r' }] }, 'ecr list-tags': { tags: [] } },
    ],
  },
  {
    type: 'aws_ecr_repository_policy',
    block: { repository: 'pay/app' },
    ours: { 'ecr get-repository-policy --repository-name pay/app': {} },
    id: 'pay/app',
  },
  {
    type: 'aws_ecr_lifecycle_policy',
    block: { repository: 'pay/app' },
    ours: { 'ecr get-lifecycle-policy --repository-name pay/app': {} },
    id: 'pay/app',
  },
  {
    type: 'aws_sns_topic',
    block: { name: 'alarms', tags },
    ours: { 'sns get-topic-attributes': {}, 'sns list-tags': { Tags: listed } },
    id: arn('sns', 'alarms'),
    others: [{ 'sns get-topic-attributes': {} }],
  },
  {
    type: 'aws_cloudwatch_event_rule',
    block: { name: 'alarms', tags },
    ours: {
      'events describe-rule --name alarms --event-bus-name default': { Arn: 'arn:e' },
      'events list-tags': { Tags: listed },
    },
    id: 'alarms',
    others: [{ 'events describe-rule': { Arn: 'arn:e' } }],
  },
  {
    type: 'aws_cloudwatch_event_rule',
    block: { name: 'alarms', event_bus_name: 'own', tags },
    ours: { 'events describe-rule': { Arn: 'arn:e' }, 'events list-tags': { Tags: listed } },
    id: 'own/alarms',
  },
  {
    type: 'aws_cloudwatch_log_group',
    block: { name: '/pay', tags },
    ours: { 'logs describe-log-groups': { logGroups: [{ logGroupName: '/pay' }] }, 'logs list-tags': { tags } },
    id: '/pay',
    others: [{ 'logs describe-log-groups': { logGroups: [{ logGroupName: '/pay' }] }, 'logs list-tags': { tags: {} } }],
    none: [{ 'logs describe-log-groups': { logGroups: [{ logGroupName: '/pay/more' }] } }],
  },
  {
    type: 'aws_organizations_organization',
    block: {},
    ours: {
      'organizations describe-organization': { Organization: { Id: 'o-a1b2c3d4e5', MasterAccountId: '200000000003' } },
    },
    id: 'o-a1b2c3d4e5',
    others: [
      {
        'organizations describe-organization': {
          Organization: { Id: 'o-a1b2c3d4e5', MasterAccountId: '200000000001' },
        },
      },
    ],
  },
  {
    type: 'aws_organizations_organizational_unit',
    block: { name: 'dev', parent_id: 'r-ab12' },
    ours: {
      'organizations list-organizational-units-for-parent --parent-id r-ab12': {
        OrganizationalUnits: [{ Id: 'ou-1', Name: 'dev' }],
      },
    },
    id: 'ou-1',
    none: [
      { 'organizations list-organizational-units-for-parent': { OrganizationalUnits: [{ Id: 'ou-2', Name: 'Dev' }] } },
    ],
  },
  {
    type: 'aws_organizations_account',
    block: { name: 'pay-dev', email: 'AWS+pay-dev@acme.example' },
    ours: { 'organizations list-accounts': { Accounts: [account] } },
    id: '200000000009',
    others: [
      { ...account, Name: 'mine' },
      { ...account, Email: 'x@acme.example' },
      { ...account, Status: 'SUSPENDED' },
    ].map((each) => ({ 'organizations list-accounts': { Accounts: [each] } })),
    none: [{ 'organizations list-accounts': { Accounts: [] } }],
  },
  {
    type: 'aws_organizations_policy',
    block: { name: 'scp-1', type: 'SERVICE_CONTROL_POLICY', content: document },
    ours: {
      'organizations list-policies --filter SERVICE_CONTROL_POLICY': { Policies: [{ Id: 'p-1', Name: 'scp-1' }] },
      'organizations describe-policy --policy-id p-1': {
        Policy: { Content: '{ "Statement": [], "Version": "2012-10-17" }' },
      },
    },
    id: 'p-1',
    others: ['{}', 'no JSON'].map((Content) => ({
      'organizations list-policies': { Policies: [{ Id: 'p-1', Name: 'scp-1' }] },
      'organizations describe-policy': { Policy: { Content } },
    })),
  },
  {
    type: 'aws_organizations_policy_attachment',
    block: { target_id: 'ou-1', policy_id: 'p-1' },
    ours: { 'organizations list-targets-for-policy --policy-id p-1': { Targets: [{ TargetId: 'ou-1' }] } },
    id: 'ou-1:p-1',
    none: [{ 'organizations list-targets-for-policy': { Targets: [{ TargetId: 'ou-2' }] } }],
  },
  {
    type: 'aws_organizations_delegated_administrator',
    block: { account_id: '200000000004', service_principal: 'config.amazonaws.com' },
    ours: {
      'organizations list-delegated-administrators --service-principal config.amazonaws.com': {
        DelegatedAdministrators: [{ Id: '200000000004' }],
      },
    },
    id: '200000000004/config.amazonaws.com',
    none: [{ 'organizations list-delegated-administrators': { DelegatedAdministrators: [{ Id: '200000000005' }] } }],
  },
];
