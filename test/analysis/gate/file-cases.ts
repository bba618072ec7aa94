import { shownChange } from '../plan/a-plan';
import { changeOf, setAfter } from './gated';
import type { RuleCase } from './rule-case';
import { spoils } from './spoils';

const { role, grants, add, made, provider, expressionsOf } = spoils;

/** Plans that are not of the synthesised files. */
export const fileCases: readonly RuleCase[] = [
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
];
