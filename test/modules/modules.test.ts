import { Testing } from 'cdktf';
import type { Construct } from 'constructs';
import type { Adopted } from '../../environments/adopted-schema';
import { DeploymentEnvironment } from '../../modules/deployment-environment';
import { EvidenceStore } from '../../modules/evidence-store';
import { Guardrails } from '../../modules/guardrails';
import { OidcProvider } from '../../modules/oidc-provider';
import { OrganizationTree } from '../../modules/organization-tree';
import { RepositoryRules } from '../../modules/repository-rules';
import { ServiceArtifacts, type ServiceArtifactsProps } from '../../modules/service-artifacts';
import { ServiceSecrets } from '../../modules/service-secrets';
import { StateStore } from '../../modules/state-store';
import { document } from '../../policies/document';
import type { Account } from '../../registry/platform';
import { AppStack } from './app-stack';

const synth = (make: (scope: Construct) => void) => {
  const stack = new AppStack();
  make(stack);
  return JSON.parse(Testing.synth(stack)).resource ?? {};
};
const place = { partition: 'aws', account: '111122223333', region: 'eu-west-1' };
const deny = document({ Sid: 'One', Effect: 'Deny', Action: 's3:*', Resource: '*' });

describe('the rules of a repository', () => {
  const rules = synth(
    (scope) => new RepositoryRules(scope, 'rules', { repository: 'platform', approvals: 2, address: 'platform' }),
  );
  const ruleset = rules.github_repository_ruleset.platform;

  it('demand two people on the last state of a change to the default branch', () => {
    expect(ruleset).toMatchObject({
      enforcement: 'active',
      target: 'branch',
      conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
      rules: {
        deletion: true,
        non_fast_forward: true,
        pull_request: {
          required_approving_review_count: 2,
          dismiss_stale_reviews_on_push: true,
          require_last_push_approval: true,
          require_code_owner_review: true,
        },
      },
    });
  });

  it('let nobody pass them', () => {
    expect(ruleset.bypass_actors).toBeUndefined();
  });
});

describe('a deployment environment', () => {
  const make = (branch: string | undefined) =>
    synth(
      (scope) =>
        new DeploymentEnvironment(scope, 'environment', {
          repository: 'pay',
          environment: 'prod',
          branch,
          address: 'pay_prod',
        }),
    );

  it('admits one branch, by a policy of its own', () => {
    const made = make('main');
    expect(made.github_repository_environment.pay_prod).toMatchObject({
      can_admins_bypass: false,
      deployment_branch_policy: { custom_branch_policies: true, protected_branches: false },
    });
    expect(made.github_repository_environment_deployment_policy.pay_prod.branch_pattern).toBe('main');
  });

  it('admits any ref only where the environment does', () => {
    const made = make(undefined);
    expect(made.github_repository_environment.pay_prod.deployment_branch_policy).toBeUndefined();
    expect(made.github_repository_environment_deployment_policy).toBeUndefined();
  });
});

describe('guardrails', () => {
  const make = (targets: [string, string][]) =>
    synth((scope) => {
      new Guardrails(scope, 'guardrails', {
        tiers: [
          {
            type: 'SERVICE_CONTROL_POLICY',
            documents: [{ name: 'scp-root-1', document: deny }],
            targets: new Map(targets),
          },
        ],
      });
    });

  it('are attached to each target of their tier', () => {
    expect(
      make([
        ['root', 'r-1'],
        ['workloads', 'ou-1'],
      ]).aws_organizations_policy_attachment,
    ).toEqual({
      'scp-root-1_root': { policy_id: '${aws_organizations_policy.scp-root-1.id}', target_id: 'r-1' },
      'scp-root-1_workloads': { policy_id: '${aws_organizations_policy.scp-root-1.id}', target_id: 'ou-1' },
    });
  });

  it('exist without being attached', () => {
    const made = make([]);
    expect(made.aws_organizations_policy['scp-root-1'].content).toBe(JSON.stringify(deny));
    expect(made.aws_organizations_policy_attachment).toBeUndefined();
  });
});

describe('the tree of an organisation', () => {
  const account = (name: string, kind: Account['kind'], unit: string | undefined): Account => ({
    name,
    kind,
    unit,
    phase: 'active',
    id: '111122223333',
    environment: undefined,
    email: `aws+${name}@acme.example`,
  });
  const nothing: Adopted = { units: {}, accounts: {}, outside: { accounts: {}, units: {} } };
  const make = (adopted: Adopted = nothing, unit: string | undefined = 'prod') => {
    const stack = new AppStack();
    new OrganizationTree(stack, 'tree', {
      units: [{ id: 'intake' }, { id: 'workloads', units: [{ id: 'prod', holds: 'prod' }] }],
      accounts: [
        account('management', 'management', undefined),
        { ...account('pay-prod', 'service', unit), adopted: adopted.accounts['pay-prod'] },
        account('security', 'security', 'prod'),
      ],
      adopted,
      close: [],
    });
    return JSON.parse(Testing.synth(stack));
  };

  it('puts units under their parents and accounts under their unit', () => {
    const { resource } = make();
    expect(resource.aws_organizations_organizational_unit.prod.parent_id).toBe(
      '${aws_organizations_organizational_unit.workloads.id}',
    );
    expect(resource.aws_organizations_account['pay-prod']).toMatchObject({
      parent_id: '${aws_organizations_organizational_unit.prod.id}',
      close_on_deletion: false,
      lifecycle: { prevent_destroy: true },
    });
  });

  it('makes no account of the one that it is applied in', () => {
    expect(Object.keys(make().resource.aws_organizations_account)).toEqual(['pay-prod', 'security']);
  });

  const attached = { SERVICE_CONTROL_POLICY: ['FullAWSAccess'], RESOURCE_CONTROL_POLICY: [] };
  const adopted: Adopted = {
    organization: {
      id: 'o-acme1234567',
      root: 'r-ab12',
      policyTypes: ['SERVICE_CONTROL_POLICY', 'TAG_POLICY'],
      trustedServices: ['ram.amazonaws.com', 'sso.amazonaws.com'],
      delegated: {
        'guardduty.amazonaws.com': ['111122223333'],
        'securityhub.amazonaws.com': ['444455556666'],
        'ram.amazonaws.com': ['444455556666'],
      },
      attached,
    },
    units: {
      workloads: { id: 'ou-ab12-00000002', name: 'Apps', parent: 'ou-ab12-00000001', attached },
      prod: { id: 'ou-ab12-00000003', name: 'Live', parent: 'ou-ab12-00000002', attached },
    },
    accounts: {
      'pay-prod': {
        id: '111122223333',
        name: 'Big App',
        email: 'big@corp.example',
        parent: 'ou-ab12-00000003',
        attached,
        entered: true,
        oidcProviders: {},
      },
    },
    outside: { accounts: {}, units: {} },
  };

  it('imports what was adopted, by the id that it has', () => {
    expect(make(adopted).import).toEqual([
      { to: 'aws_organizations_organization.organization', id: 'o-acme1234567' },
      { to: 'aws_organizations_organizational_unit.workloads', id: 'ou-ab12-00000002' },
      { to: 'aws_organizations_organizational_unit.prod', id: 'ou-ab12-00000003' },
      { to: 'aws_organizations_account.pay-prod', id: '111122223333' },
      {
        to: 'aws_organizations_delegated_administrator.guardduty',
        id: '111122223333/guardduty.amazonaws.com',
      },
    ]);
    expect(make().import).toBeUndefined();
  });

  it('keeps the names and places of what was adopted, because others would replace it', () => {
    const { aws_organizations_organizational_unit: units, aws_organizations_account: accounts } =
      make(adopted).resource;
    expect(units.workloads).toMatchObject({ name: 'Apps', parent_id: 'ou-ab12-00000001' });
    expect(units.prod).toMatchObject({
      name: 'Live',
      parent_id: '${aws_organizations_organizational_unit.workloads.id}',
    });
    expect(accounts['pay-prod']).toMatchObject({ name: 'Big App' });
  });

  it('leaves an adopted account where it was while it belongs to no unit, and moves it once it does', () => {
    const parentOf = (data: Adopted, unit?: string) => {
      const stack = new AppStack();
      new OrganizationTree(stack, 'tree', {
        units: [{ id: 'intake' }, { id: 'workloads', units: [{ id: 'prod', holds: 'prod' }] }],
        accounts: [{ ...account('pay-prod', 'service', unit), adopted: data.accounts['pay-prod'] }],
        adopted: data,
        close: [],
      });
      return JSON.parse(Testing.synth(stack)).resource.aws_organizations_account['pay-prod'].parent_id;
    };
    const elsewhere = structuredClone(adopted);
    const [first] = Object.values(elsewhere.accounts);
    if (first) first.parent = 'ou-ab12-00000009';
    expect(parentOf(elsewhere)).toBe('ou-ab12-00000009');
    expect(parentOf(adopted)).toBe('${aws_organizations_organizational_unit.prod.id}');
    expect(parentOf(elsewhere, 'prod')).toBe('${aws_organizations_organizational_unit.prod.id}');
    if (first) first.parent = 'r-ab12';
    expect(parentOf(elsewhere)).toBe('${aws_organizations_organization.organization.roots[0].id}');
  });

  it('switches off no kind of policy and no service that was on before', () => {
    const { organization } = make(adopted).resource.aws_organizations_organization;
    expect(organization.enabled_policy_types).toEqual([
      'RESOURCE_CONTROL_POLICY',
      'SERVICE_CONTROL_POLICY',
      'TAG_POLICY',
    ]);
    expect(organization.aws_service_access_principals).toEqual(
      expect.arrayContaining(['ram.amazonaws.com', 'sso.amazonaws.com', 'cloudtrail.amazonaws.com']),
    );
    expect(new Set(organization.aws_service_access_principals).size).toBe(
      organization.aws_service_access_principals.length,
    );
  });

  it('leaves a service to the account that administers it already', () => {
    const delegated = (data?: Adopted) =>
      Object.keys(make(data).resource.aws_organizations_delegated_administrator).sort();
    expect(delegated(adopted)).toEqual(['access-analyzer', 'config', 'guardduty']);
    expect(delegated()).toEqual(['access-analyzer', 'config', 'guardduty', 'securityhub']);
  });

  it('changes no tags, which belong to others', () => {
    const { aws_organizations_organizational_unit: units, aws_organizations_account: accounts } = make().resource;
    expect(units.prod.lifecycle.ignore_changes).toEqual(['tags', 'tags_all']);
    expect(accounts['pay-prod'].lifecycle.ignore_changes).toEqual(expect.arrayContaining(['tags', 'tags_all']));
  });
});

describe('where a service builds to', () => {
  const make = (change: Partial<ServiceArtifactsProps>) =>
    synth((scope) => {
      new ServiceArtifacts(scope, 'artifacts', {
        service: 'pay',
        place,
        images: false,
        bundles: false,
        readers: [],
        functions: [],
        writers: ['build'],
        tags: { 'platform:service': 'pay' },
        ...change,
      });
    });

  it('is an image repository whose tags never change', () => {
    expect(make({ images: true }).aws_ecr_repository.pay_app).toMatchObject({
      name: 'pay/app',
      image_tag_mutability: 'IMMUTABLE',
      tags: { 'platform:service': 'pay' },
    });
    expect(make({ images: true }).aws_s3_bucket).toBeUndefined();
  });

  it('is a private bucket that keeps every version', () => {
    const made = make({ bundles: true });
    expect(made.aws_s3_bucket.pay_artifacts.bucket).toBe('pay--artifacts-111122223333');
    expect(made.aws_s3_bucket_public_access_block.pay_artifacts).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    expect(made.aws_s3_bucket_versioning.pay_artifacts.versioning_configuration.status).toBe('Enabled');
    expect(made.aws_ecr_repository).toBeUndefined();
  });
});

describe('secrets', () => {
  it('are containers without a value', () => {
    const made = synth(
      (scope) => new ServiceSecrets(scope, 'secrets', { service: 'pay', place, names: ['token'], tags: {} }),
    );
    expect(made.aws_secretsmanager_secret.pay_token.name).toBe('pay/token');
    expect(made.aws_secretsmanager_secret_version).toBeUndefined();
  });
});

describe('the state store', () => {
  const made = synth(
    (scope) => new StateStore(scope, 'state', { bucket: 'acme-state', bucketPolicy: deny, keyPolicy: deny }),
  );

  it('is never destroyed by a plan', () => {
    expect(made.aws_s3_bucket.state.lifecycle).toEqual({ prevent_destroy: true });
    expect(made.aws_kms_key.state.lifecycle).toEqual({ prevent_destroy: true });
  });

  it('encrypts under a key of its own that is renewed', () => {
    expect(made.aws_kms_key.state.enable_key_rotation).toBe(true);
    expect(
      made.aws_s3_bucket_server_side_encryption_configuration.state.rule[0].apply_server_side_encryption_by_default,
    ).toEqual({ sse_algorithm: 'aws:kms', kms_master_key_id: '${aws_kms_key.state.arn}' });
  });
});

describe('the evidence store', () => {
  const made = synth(
    (scope) =>
      new EvidenceStore(scope, 'evidence', { bucket: 'acme-evidence', bucketPolicy: deny, keyPolicy: deny, years: 7 }),
  );

  it('locks every entry for its years, for everybody', () => {
    expect(made.aws_s3_bucket.evidence.object_lock_enabled).toBe(true);
    expect(made.aws_s3_bucket_object_lock_configuration.evidence).toMatchObject({
      bucket: '${aws_s3_bucket.evidence.id}',
      rule: { default_retention: { mode: 'COMPLIANCE', years: 7 } },
      depends_on: ['aws_s3_bucket_versioning.evidence'],
    });
    expect(made.aws_s3_bucket_versioning.evidence.versioning_configuration.status).toBe('Enabled');
  });

  it('is never destroyed by a plan, and never public', () => {
    expect(made.aws_s3_bucket.evidence.lifecycle).toEqual({ prevent_destroy: true });
    expect(made.aws_kms_key.evidence.lifecycle).toEqual({ prevent_destroy: true });
    expect(made.aws_s3_bucket_public_access_block.evidence).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
  });

  it('is encrypted under a key of its own, not under that of the state', () => {
    expect(made.aws_kms_alias.evidence.name).toBe('alias/platform/evidence');
    expect(
      made.aws_s3_bucket_server_side_encryption_configuration.evidence.rule[0].apply_server_side_encryption_by_default,
    ).toEqual({ sse_algorithm: 'aws:kms', kms_master_key_id: '${aws_kms_key.evidence.arn}' });
  });

  it('forgets nothing on its own', () => {
    expect(made.aws_s3_bucket_lifecycle_configuration).toBeUndefined();
  });
});

describe('an OIDC provider', () => {
  it('takes tokens for the listed audiences only, without a thumbprint', () => {
    const made = synth(
      (scope) =>
        new OidcProvider(scope, 'github', {
          issuerHost: 'token.actions.githubusercontent.com',
          audiences: ['sts.amazonaws.com'],
          address: 'github',
          existing: undefined,
        }),
    );
    expect(made.aws_iam_openid_connect_provider.github).toEqual({
      url: 'https://token.actions.githubusercontent.com',
      client_id_list: ['sts.amazonaws.com'],
      tags: { 'platform:owner': 'platform' },
    });
  });

  it('is imported where the account has one, and keeps its audiences and tags', () => {
    const stack = new AppStack();
    new OidcProvider(stack, 'github', {
      issuerHost: 'token.actions.githubusercontent.com',
      audiences: ['sts.amazonaws.com'],
      address: 'github',
      existing: {
        arn: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
        audiences: ['sts.amazonaws.com', 'https://github.com/corp'],
        tags: { CostCenter: '4711' },
      },
    });
    const made = JSON.parse(Testing.synth(stack));
    expect(made.import).toEqual([
      {
        to: 'aws_iam_openid_connect_provider.github',
        id: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
      },
    ]);
    expect(made.resource.aws_iam_openid_connect_provider.github).toMatchObject({
      client_id_list: ['sts.amazonaws.com', 'https://github.com/corp'],
      tags: { CostCenter: '4711', 'platform:owner': 'platform' },
    });
  });
});
