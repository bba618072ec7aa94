import type { RuleCase } from './rule-case';
import { spoils } from './spoils';

const { made } = spoils;

/** Plans with what no stack may make. */
export const kindCases: readonly RuleCase[] = [
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
];
