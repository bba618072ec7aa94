import { shownChange } from '../plan/a-plan';
import type { RuleCase } from './rule-case';
import { spoils } from './spoils';

const { add, lost, serviceRole } = spoils;

/** Plans that lose what must stay, or more than a person can have read. */
export const lossCases: readonly RuleCase[] = [
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
  ].flatMap((type): RuleCase[] => [
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
