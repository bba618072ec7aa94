import { gateRules } from '../../../analysis/gate/rules';
import type { SynthesisedStack } from '../../synthesised';
import { type ShownPlan, shownChange } from '../plan/a-plan';
import { changeOf, gated, type Spoil, setAfter } from './gated';

type Case = { readonly name: string; readonly spoil: Spoil; readonly rule: string; readonly says?: string };

const role = 'aws_iam_role.pay_deploy';
const grants = 'aws_iam_role_policy.pay_deploy';
const add = (change: ReturnType<typeof shownChange.create>) => (plan: ShownPlan) => {
  const [type = '', name = ''] = change.address.split('.');
  plan.resource_changes.push({
    type,
    name,
    mode: 'managed',
    provider_name: 'registry.terraform.io/hashicorp/aws',
    ...change,
  });
};
const made = (address: string, values = {}) => add(shownChange.create(address, values));
const lost = (address: string, before = {}) => add(shownChange.destroy(address, before));
const serviceRole = { name: 'gone_deploy', path: '/pipeline/' };

/** Changes a trust policy in the synthesised stack, so that plan and files agree and only the registry does not. */
const trust = (edit: (statement: Record<string, unknown>) => unknown) => (stack: SynthesisedStack) => {
  const block = stack.resource?.aws_iam_role?.pay_deploy ?? {};
  const document = JSON.parse(String(block.assume_role_policy));
  document.Statement = [edit(document.Statement[0])].flat();
  block.assume_role_policy = JSON.stringify(document);
};
const provider = (plan: ShownPlan) =>
  plan.configuration.provider_config.aws as { full_name: string; alias?: string; expressions: Record<string, unknown> };
const policy = (statement: object) => ({ policy: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }) });

const bad: readonly Case[] = [
  {
    rule: 'role-boundary',
    name: 'a boundary that is taken away',
    spoil: { plan: (plan) => setAfter(plan, role, { permissions_boundary: null }) },
    says: 'got "none"',
  },
  {
    rule: 'role-boundary',
    name: 'the boundary of another path',
    spoil: {
      plan: (plan) =>
        setAfter(plan, role, { permissions_boundary: 'arn:aws:iam::200000000004:policy/platform/runtime' }),
    },
  },
  {
    rule: 'role-boundary',
    name: 'a role that nobody asks for',
    spoil: { plan: made('aws_iam_role.mine', { name: 'mine', path: '/pipeline/' }) },
  },
  {
    rule: 'role-boundary',
    name: 'a role without an entry',
    spoil: { expectations: (all) => ({ ...all, roles: all.roles.filter(({ name }) => name !== 'pay_deploy') }) },
  },
  ...[
    'aws_iam_access_key',
    'aws_iam_user',
    'aws_iam_user_login_profile',
    'aws_iam_service_specific_credential',
    'aws_iam_user_ssh_key',
    'aws_iam_signing_certificate',
    'aws_rolesanywhere_trust_anchor',
    'aws_rolesanywhere_profile',
    'aws_key_pair',
    'github_repository_deploy_key',
    'github_actions_environment_secret',
  ].map((type) => ({ rule: 'long-lived-credential', name: type, spoil: { plan: made(`${type}.x`) } })),
  {
    rule: 'trust-widening',
    name: 'trust that was not synthesised',
    spoil: { plan: (plan) => setAfter(plan, role, { assume_role_policy: '{"Version":"2012-10-17","Statement":[]}' }) },
  },
  {
    rule: 'trust-widening',
    name: 'trust that is not known',
    spoil: { plan: (plan) => setAfter(plan, role, { assume_role_policy: undefined }) },
  },
  {
    rule: 'trust-widening',
    name: 'another account',
    spoil: { synthesis: trust((own) => [own, { ...own, Principal: { AWS: 'arn:aws:iam::999999999999:root' } }]) },
    says: '999999999999',
  },
  { rule: 'trust-widening', name: 'everybody', spoil: { synthesis: trust((own) => ({ ...own, Principal: '*' })) } },
  {
    rule: 'trust-widening',
    name: 'all but one',
    spoil: { synthesis: trust(({ Principal, ...own }) => ({ ...own, NotPrincipal: Principal })) },
  },
  {
    rule: 'trust-widening',
    name: 'another subject',
    spoil: {
      synthesis: trust((own) => JSON.parse(JSON.stringify(own).replace(/:environment:prod/g, ':environment:other'))),
    },
    says: 'environment:other',
  },
  {
    rule: 'trust-widening',
    name: 'a subject beside the own',
    spoil: {
      synthesis: trust((own) =>
        JSON.parse(
          JSON.stringify(own).replace(
            /"([^"]+):sub":"([^"]+)"/,
            '"$1:sub":["$2","repo:evil/evil:ref:refs/heads/main"]',
          ),
        ),
      ),
    },
    says: 'repo:evil/evil',
  },
  {
    rule: 'trust-widening',
    name: 'a pattern',
    spoil: { synthesis: trust((own) => JSON.parse(JSON.stringify(own).replace('StringEquals', 'StringLike'))) },
    says: 'StringLike',
  },
  {
    rule: 'trust-widening',
    name: 'a condition less',
    spoil: { synthesis: trust((own) => JSON.parse(JSON.stringify(own).replace(/,"[^"]+:ref":"[^"]+"/, ''))) },
    says: 'no token.actions.githubusercontent.com:ref',
  },
  {
    rule: 'trust-widening',
    name: 'an action more',
    spoil: { synthesis: trust((own) => ({ ...own, Action: [own.Action, 'sts:TagSession'] })) },
    says: 'sts:TagSession',
  },
  {
    rule: 'trust-widening',
    name: 'an AWS service',
    spoil: {
      synthesis: trust((own) => [
        own,
        { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
      ]),
    },
    says: 'lambda.amazonaws.com',
  },
  {
    rule: 'star-on-star',
    name: 'every action on every resource',
    spoil: { plan: (plan) => setAfter(plan, grants, policy({ Effect: 'Allow', Action: '*', Resource: ['*'] })) },
  },
  {
    rule: 'star-on-star',
    name: 'every ARN, in a document that is known only later',
    spoil: {
      synthesis: ({ resource }) =>
        Object.assign(
          resource?.aws_iam_role_policy?.pay_deploy ?? {},
          policy({ Effect: 'Allow', Action: '*', Resource: ['arn:*', '${aws_ecr_repository.pay_app.arn}'] }),
        ),
      plan: (plan) => setAfter(plan, grants, { policy: undefined }),
    },
  },
  {
    rule: 'star-on-star',
    name: 'all actions but one',
    spoil: { plan: (plan) => setAfter(plan, grants, policy({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' })) },
  },
  {
    rule: 'star-on-star',
    name: 'an inline policy of the role itself',
    spoil: {
      plan: (plan) =>
        setAfter(plan, role, {
          inline_policy: [policy({ Effect: 'Allow', Action: '*:*', NotResource: 'arn:aws:s3:::x' })],
        }),
    },
  },
  ...[
    'aws_s3_bucket',
    'aws_kms_key',
    'aws_iam_openid_connect_provider',
    'aws_organizations_account',
    'aws_organizations_organizational_unit',
    'aws_organizations_policy',
    'aws_organizations_policy_attachment',
    'aws_secretsmanager_secret',
    'aws_ecr_repository',
  ].flatMap((type): Case[] => [
    {
      rule: 'protected-destroy',
      name: `the destroy of ${type}`,
      spoil: { plan: lost(`${type}.x`) },
      says: `--accept services-pay-prod:${type}.x`,
    },
    {
      rule: 'protected-destroy',
      name: `the replacement of ${type}`,
      spoil: { plan: add(shownChange.replace(`${type}.x`, {}, {})) },
    },
    {
      rule: 'protected-destroy',
      name: `forgetting ${type}`,
      spoil: { plan: add(shownChange.forget(`${type}.x`, {})) },
    },
  ]),
  {
    rule: 'protected-destroy',
    name: 'the destroy of a boundary',
    spoil: { plan: lost('aws_iam_policy.x', { path: '/platform/' }) },
  },
  {
    rule: 'protected-destroy',
    name: 'the destroy of a role of the platform',
    spoil: { plan: lost('aws_iam_role.x', { path: '/platform/', name: 'x' }) },
  },
  {
    rule: 'protected-destroy',
    name: 'the destroy of a role that the registry still asks for',
    spoil: { plan: lost('aws_iam_role.x', { path: '/pipeline/', name: 'pay_deploy' }) },
  },
  {
    rule: 'protected-destroy',
    name: 'an acceptance of nothing',
    spoil: { accepted: ['services-pay-prod:aws_s3_bucket.typo'] },
    says: 'remove it',
  },
  {
    rule: 'provider-unchanged',
    name: 'another Region',
    spoil: {
      plan: (plan) => {
        provider(plan).expressions.region = { constant_value: 'us-east-1' };
      },
    },
  },
  {
    rule: 'provider-unchanged',
    name: 'another account',
    spoil: {
      plan: (plan) => {
        provider(plan).expressions.allowed_account_ids = { constant_value: ['999999999999'] };
      },
    },
  },
  {
    rule: 'provider-unchanged',
    name: 'an identity of its own',
    spoil: {
      plan: (plan) => {
        provider(plan).expressions.assume_role = [{ role_arn: { constant_value: 'arn:aws:iam::1:role/x' } }];
      },
    },
  },
  {
    rule: 'provider-unchanged',
    name: 'endpoints',
    spoil: {
      plan: (plan) => {
        provider(plan).expressions.endpoints = [{ sts: { constant_value: 'https://evil.example' } }];
      },
    },
  },
  {
    rule: 'provider-unchanged',
    name: 'an alias',
    spoil: {
      plan: (plan) => {
        provider(plan).alias = 'other';
      },
    },
  },
  {
    rule: 'provider-unchanged',
    name: 'another provider',
    spoil: {
      plan: (plan) => {
        plan.configuration.provider_config.http = {
          full_name: 'registry.terraform.io/hashicorp/http',
          expressions: {},
        };
      },
    },
  },
  {
    rule: 'provider-unchanged',
    name: 'a provider of another source',
    spoil: {
      plan: (plan) => {
        provider(plan).full_name = 'registry.terraform.io/evil/aws';
      },
    },
  },
  {
    rule: 'provider-unchanged',
    name: 'no provider',
    spoil: {
      plan: (plan) => {
        plan.configuration.provider_config = {};
      },
    },
  },
  {
    rule: 'provider-unchanged',
    name: 'a variable more',
    spoil: {
      plan: (plan) => {
        plan.configuration.root_module.variables = { identity: {}, session: {}, more: {} };
      },
    },
  },
  {
    rule: 'provider-unchanged',
    name: 'a variable that the plan keeps',
    spoil: {
      plan: (plan) => {
        plan.variables = { identity: { value: 'x' } };
      },
    },
  },
  {
    rule: 'provider-unchanged',
    name: 'the state of another stack',
    spoil: {
      synthesis: ({ terraform }) => {
        (terraform.backend.s3 ?? {}).key = 'state/bootstrap.tfstate';
      },
    },
  },
  {
    rule: 'planned-files',
    name: 'an argument of another value',
    spoil: {
      plan: (plan) => {
        expressionsOf(plan, grants).policy = { constant_value: '{}' };
      },
    },
  },
  {
    rule: 'planned-files',
    name: 'an argument more',
    spoil: {
      plan: (plan) => {
        expressionsOf(plan, role).force_detach_policies = { constant_value: true };
      },
    },
  },
  { rule: 'planned-files', name: 'a resource that the stack has not', spoil: { plan: made('aws_sqs_queue.mine') } },
  {
    rule: 'planned-files',
    name: 'a plan that destroys everything',
    spoil: {
      made: () => true,
      plan: (plan) => {
        for (const { change } of plan.resource_changes) Object.assign(change, { actions: ['delete'], after: null });
      },
    },
    says: 'plan without -destroy',
  },
  {
    rule: 'planned-files',
    name: 'a plan of a part',
    spoil: {
      plan: (plan) => {
        plan.resource_changes.pop();
        plan.planned_values.root_module.resources = [];
      },
    },
    says: 'plan without -target',
  },
  {
    rule: 'planned-files',
    name: 'a move that the stack does not make',
    spoil: {
      plan: (plan) => {
        (plan.resource_changes[0] ?? { previous_address: '' }).previous_address = 'aws_ecr_repository.x';
      },
    },
  },
  {
    rule: 'planned-files',
    name: 'forgetting what the stack does not forget',
    spoil: { plan: add(shownChange.forget('aws_sqs_queue.x', {})) },
  },
  {
    rule: 'planned-files',
    name: 'an output',
    spoil: {
      plan: (plan) => {
        plan.configuration.root_module.outputs = { x: { expression: { constant_value: 'y' } } };
      },
    },
  },
  {
    rule: 'planned-files',
    name: 'a provisioner',
    spoil: {
      plan: (plan) => {
        Object.assign(plan.configuration.root_module.resources[0] ?? {}, { provisioners: [{}] });
      },
    },
  },
  {
    rule: 'planned-values',
    name: 'a value that is not the file’s',
    spoil: { plan: (plan) => setAfter(plan, role, { max_session_duration: 43200 }) },
  },
  {
    rule: 'planned-values',
    name: 'a value that is not known although it is written',
    spoil: {
      plan: (plan) => {
        setAfter(plan, role, { name: undefined });
        Object.assign(changeOf(plan, role).after_unknown as object, { name: true });
      },
    },
  },
  {
    rule: 'planned-values',
    name: 'a tag more',
    spoil: {
      plan: (plan) =>
        setAfter(plan, role, {
          tags: { ...(changeOf(plan, role).after?.tags as object), 'platform:owner': 'platform' },
        }),
    },
  },
  {
    rule: 'expected-imports',
    name: 'an import that the stack does not make',
    spoil: {
      plan: (plan) => {
        changeOf(plan, role).importing = { id: 'pay_deploy' };
      },
    },
  },
  {
    rule: 'expected-imports',
    name: 'another id',
    spoil: {
      synthesis: (stack) => {
        stack.import = [{ to: `\${${role}}`, id: 'pay_deploy' }];
      },
      plan: (plan) => {
        changeOf(plan, role).importing = { id: 'other' };
      },
    },
  },
  {
    rule: 'expected-imports',
    name: 'a role under the address of another',
    spoil: {
      synthesis: (stack) => {
        stack.import = [{ to: role, id: 'admin' }];
      },
      plan: (plan) => {
        changeOf(plan, role).importing = { id: 'admin' };
      },
    },
  },
  ...[
    'aws_iam_access_key',
    'tls_private_key',
    'random_password',
    'aws_secretsmanager_secret_version',
    'aws_db_instance',
  ].map((type) => ({ rule: 'secrets-in-state', name: type, spoil: { plan: made(`${type}.x`) } })),
  {
    rule: 'secrets-in-state',
    name: 'a password in any type',
    spoil: { plan: made('aws_new_thing.x', { master_password: 'hunter2' }) },
    says: 'argument master_password',
  },
  { rule: 'emitted-types', name: 'a type that no stack makes', spoil: { plan: made('aws_instance.x') } },
  {
    rule: 'emitted-types',
    name: 'a data source',
    spoil: {
      plan: (plan) => {
        plan.resource_changes.push({
          address: 'data.aws_caller_identity.x',
          mode: 'data',
          type: 'aws_caller_identity',
          name: 'x',
          provider_name: 'registry.terraform.io/hashicorp/aws',
          change: { actions: ['read'], before: null, after: null },
        });
      },
    },
  },
  {
    rule: 'change-limits',
    name: 'too many destroys',
    spoil: { plan: lost('aws_sqs_queue.x'), limits: { destroys: 0 } },
    says: '--max-destroys 1',
  },
  {
    rule: 'change-limits',
    name: 'too many replacements',
    spoil: { plan: add(shownChange.replace('aws_sqs_queue.x', {}, {})), limits: { replaces: 0 } },
    says: '--max-replaces 1',
  },
  {
    rule: 'change-limits',
    name: 'too many deleted roles',
    spoil: { plan: lost('aws_iam_role.x', serviceRole), limits: { deletedRoles: 0 } },
    says: '--max-deleted-roles 1',
  },
  { rule: 'change-limits', name: 'too many stacks', spoil: { limits: { stacks: 0 } }, says: '--max-stacks 1' },
];

const good: readonly Omit<Case, 'rule'>[] = [
  ...[
    'services-pay-prod',
    'services-pay-dev',
    'baseline-pay-prod',
    'identity-pay-prod',
    'organization',
    'bootstrap',
  ].flatMap((stack) => [
    { name: `the first plan of ${stack}`, spoil: { stack } },
    { name: `the empty plan of ${stack}`, spoil: { stack, made: () => true } },
  ]),
  { name: 'the destroy of a role whose entry is gone', spoil: { plan: lost('aws_iam_role.gone_deploy', serviceRole) } },
  {
    name: 'the destroy of a secret that a person accepted',
    spoil: { plan: lost('aws_secretsmanager_secret.x'), accepted: ['services-pay-prod:aws_secretsmanager_secret.x'] },
  },
  { name: 'the destroy of what was once made of another type', spoil: { plan: lost('aws_sqs_queue.x') } },
  {
    name: 'a trust policy that the provider wrote in its own way',
    spoil: {
      plan: (plan) => {
        const text = String(changeOf(plan, role).after?.assume_role_policy);
        const document = JSON.parse(text);
        setAfter(plan, role, {
          assume_role_policy: JSON.stringify({ Statement: document.Statement[0], Version: document.Version }),
        });
      },
    },
  },
  {
    name: 'an import of a role under its own name',
    spoil: {
      made: (address) => address === role,
      synthesis: (stack) => {
        stack.import = [{ to: `\${${role}}`, id: 'pay_deploy' }];
      },
      plan: (plan) => {
        changeOf(plan, role).importing = { id: 'pay_deploy' };
      },
    },
  },
  {
    name: 'a move that the stack makes',
    spoil: {
      made: () => true,
      synthesis: (stack) => {
        stack.moved = [{ from: 'aws_iam_role.old', to: role }];
      },
      plan: (plan) => {
        for (const each of plan.resource_changes) if (each.address === role) each.previous_address = 'aws_iam_role.old';
      },
    },
  },
  {
    name: 'an issuer as AWS keeps it, and the policy of break-glass as its role shows it',
    spoil: {
      stack: 'bootstrap',
      made: () => true,
      plan: (plan) => {
        for (const { address, change } of plan.resource_changes) {
          if (address.startsWith('aws_iam_openid_connect_provider.')) {
            setAfter(plan, address, { url: String(change.after?.url).replace('https://', '') });
          }
          if (address === 'aws_iam_role.break-glass') {
            setAfter(plan, address, { inline_policy: [policy({ Effect: 'Allow', Action: '*', Resource: '*' })] });
          }
        }
      },
    },
  },
  {
    name: 'a plan of OpenTofu',
    spoil: {
      plan: (plan) => {
        provider(plan).full_name = 'registry.opentofu.org/hashicorp/aws';
      },
    },
  },
];

describe('the gate', () => {
  it.each(good)('lets pass $name', ({ spoil }) => {
    expect(gated(spoil)).toEqual([]);
  });

  it.each(bad)('$rule finds $name', ({ rule, spoil, says }) => {
    const found = gated(spoil).filter(({ check }) => check === `gate/${rule}`);
    expect(found).not.toEqual([]);
    for (const { remedy } of found) expect(remedy).not.toBe('');
    if (says) expect(found.map((each) => `${each.rule}, got "${each.got}"; ${each.remedy}`).join('\n')).toContain(says);
  });

  it('has a bad case for every rule, and rules of different names', () => {
    const names = gateRules.map(({ name }) => name);
    expect([...new Set(bad.map(({ rule }) => rule))].sort()).toEqual([...names].sort());
    expect(new Set(names).size).toBe(names.length);
  });

  it('never prints a secret', () => {
    const found = gated({ plan: made('aws_new_thing.x', { master_password: 'hunter2' }) });
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });
});

function expressionsOf(plan: ShownPlan, address: string): Record<string, unknown> {
  const found = plan.configuration.root_module.resources.find((each) => each.address === address);
  return found?.expressions as Record<string, unknown>;
}
