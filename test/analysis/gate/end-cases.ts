import type { Expectations, ExpectedEnds } from '../../../expectations/expectations';
import { shownChange } from '../plan/a-plan';
import type { Spoil } from './gated';
import { spoils } from './spoils';

const { add, lost } = spoils;

/** One loss that the registry says is meant, and what makes it one that must be refused. */
export type EndCase = {
  readonly name: string;
  readonly meant: Spoil;
  readonly refused: readonly { readonly when: string; readonly spoil: Spoil }[];
};

const tagged = (service: string) => ({ tags: { 'platform:service': service } });
const ends = (edit: Partial<ExpectedEnds>) => (expectations: Expectations) => ({
  ...expectations,
  ended: { ...expectations.ended, ...edit },
});
const bucket = 'invoices--artifacts-200000000004';
const secret = 'arn:aws:secretsmanager:eu-west-1:200000000004:secret:';

/** `invoices`, `billing` and the account `sandbox` are retired in the fixture; `pay` and `network` are not. */
const ofService: readonly EndCase[] = [
  {
    name: 'a secret of a retired service',
    meant: { plan: lost('aws_secretsmanager_secret.invoices_db', { name: 'invoices/db', ...tagged('invoices') }) },
    refused: [
      {
        when: 'it is of a service that lives',
        spoil: { plan: lost('aws_secretsmanager_secret.pay_db', { name: 'pay/db', ...tagged('pay') }) },
      },
      {
        when: 'only its address says that it is of a retired one',
        spoil: { plan: lost('aws_secretsmanager_secret.invoices_db', { name: 'pay/db', ...tagged('pay') }) },
      },
      {
        when: 'its name and its tag disagree',
        spoil: { plan: lost('aws_secretsmanager_secret.invoices_db', { name: 'pay/db', ...tagged('invoices') }) },
      },
      {
        when: 'it has no tag',
        spoil: { plan: lost('aws_secretsmanager_secret.invoices_db', { name: 'invoices/db', tags: null }) },
      },
      {
        when: 'it is replaced',
        spoil: {
          plan: add(
            shownChange.replace(
              'aws_secretsmanager_secret.invoices_db',
              { name: 'invoices/db', ...tagged('invoices') },
              {},
            ),
          ),
        },
      },
      {
        when: 'it is in a stack that is not of services',
        spoil: {
          stack: 'baseline-pay-prod',
          plan: lost('aws_secretsmanager_secret.invoices_db', { name: 'invoices/db', ...tagged('invoices') }),
        },
      },
    ],
  },
  {
    name: 'the images of a retired service',
    meant: { plan: lost('aws_ecr_repository.invoices_app', { name: 'invoices/app', ...tagged('invoices') }) },
    refused: [
      {
        when: 'the id only begins with a retired one',
        spoil: { plan: lost('aws_ecr_repository.x', { name: 'invoices-api/app', ...tagged('invoices-api') }) },
      },
    ],
  },
  {
    name: 'a bucket of a retired service',
    meant: { plan: lost('aws_s3_bucket.invoices_artifacts', { bucket, ...tagged('invoices') }) },
    refused: [
      {
        when: 'its name is of another account',
        spoil: {
          plan: lost('aws_s3_bucket.x', { bucket: 'invoices--artifacts-200000000005', ...tagged('invoices') }),
        },
      },
      {
        when: 'it holds the states',
        spoil: { plan: lost('aws_s3_bucket.x', { bucket: 'acme-state-200000000004', ...tagged('invoices') }) },
      },
      {
        when: 'it is shared',
        spoil: {
          plan: lost('aws_s3_bucket.x', {
            bucket,
            tags: { 'platform:service': 'invoices', 'platform:owner': 'platform' },
          }),
        },
      },
    ],
  },
  {
    name: 'the fence of a bucket of a retired service',
    meant: { plan: lost('aws_s3_bucket_policy.invoices_artifacts', { bucket }) },
    refused: [
      {
        when: 'the bucket is of a service that lives',
        spoil: { plan: lost('aws_s3_bucket_policy.invoices_artifacts', { bucket: 'pay--artifacts-200000000004' }) },
      },
    ],
  },
  {
    name: 'the fence of a secret of a retired service',
    meant: {
      plan: lost('aws_secretsmanager_secret_policy.invoices_db', { secret_arn: `${secret}invoices/db-AbCdEf` }),
    },
    refused: [
      {
        when: 'the secret is of a service that lives',
        spoil: { plan: lost('aws_secretsmanager_secret_policy.x', { secret_arn: `${secret}pay/db-AbCdEf` }) },
      },
    ],
  },
  {
    name: 'what is of no protected kind',
    meant: { plan: lost('aws_sqs_queue.x') },
    refused: [
      {
        when: 'it is a key, although a record names it',
        spoil: {
          plan: lost('aws_kms_key.invoices_key', tagged('invoices')),
          expectations: ends({
            losses: [{ stack: 'services-pay-prod', address: 'aws_kms_key.invoices_key', service: null }],
          }),
        },
      },
    ],
  },
  {
    name: 'the rules of a repository that no service has any more',
    meant: {
      stack: 'github-pay',
      made: () => true,
      plan: lost('github_repository_ruleset.invoices_heads_main', { repository: 'invoices' }),
    },
    refused: [
      {
        when: 'another service has the repository',
        spoil: {
          stack: 'github-pay',
          plan: lost('github_repository_ruleset.invoices_heads_main', { repository: 'pay' }),
        },
      },
      {
        when: 'it is the repository of the platform',
        spoil: {
          stack: 'github-pay',
          plan: lost('github_repository_ruleset.invoices_heads_main', { repository: 'platform' }),
        },
      },
      {
        when: 'the service is not retired',
        spoil: {
          stack: 'github-pay',
          plan: lost('github_repository_ruleset.orders_heads_main', { repository: 'orders' }),
        },
      },
    ],
  },
];

const named = (loss: ExpectedEnds['losses'][number]) => ends({ losses: [loss] });
const ofOthers: readonly EndCase[] = [
  {
    name: 'the deployers of a retired team',
    meant: {
      stack: 'github-organization',
      plan: lost('github_team.service-deployers-billing', { name: 'service-deployers-billing' }),
    },
    refused: [
      {
        when: 'the team is not retired',
        spoil: {
          stack: 'github-organization',
          plan: lost('github_team.service-deployers-gone', { name: 'service-deployers-gone' }),
        },
      },
      {
        when: 'it is another team under that address',
        spoil: {
          stack: 'github-organization',
          plan: lost('github_team.service-deployers-billing', { name: 'services-appliers' }),
        },
      },
    ],
  },
  {
    name: 'an account that is forgotten after it left the lock',
    meant: { stack: 'organization', plan: add(shownChange.forget('aws_organizations_account.sandbox', {})) },
    refused: [
      {
        when: 'it is not retired',
        spoil: { stack: 'organization', plan: add(shownChange.forget('aws_organizations_account.other', {})) },
      },
      {
        when: 'it is in the lock',
        spoil: {
          stack: 'organization',
          plan: add(shownChange.forget('aws_organizations_account.sandbox', {})),
          expectations: (expectations) => ({
            ...expectations,
            accounts: expectations.accounts.map((account) =>
              account.name === 'pay-staging' ? { ...account, name: 'sandbox', phase: 'suspended' } : account,
            ),
          }),
        },
      },
    ],
  },
  {
    name: 'an account that is closed as the state says',
    meant: {
      stack: 'organization',
      plan: lost('aws_organizations_account.sandbox', { close_on_deletion: true }),
      expectations: ends({ close: ['sandbox'] }),
    },
    refused: [
      {
        when: 'the state does not say so yet',
        spoil: {
          stack: 'organization',
          plan: lost('aws_organizations_account.sandbox', { close_on_deletion: false }),
          expectations: ends({ close: ['sandbox'] }),
        },
      },
      {
        when: 'nobody said that it is closed',
        spoil: { stack: 'organization', plan: lost('aws_organizations_account.sandbox', { close_on_deletion: true }) },
      },
    ],
  },
  {
    name: 'one secret that is named with a reason',
    meant: {
      plan: lost('aws_secretsmanager_secret.pay_old'),
      expectations: named({ stack: 'services-pay-prod', address: 'aws_secretsmanager_secret.pay_old', service: null }),
    },
    refused: [
      {
        when: 'it is named in another stack',
        spoil: {
          plan: lost('aws_secretsmanager_secret.pay_old'),
          expectations: named({
            stack: 'services-pay-dev',
            address: 'aws_secretsmanager_secret.pay_old',
            service: null,
          }),
        },
      },
      {
        when: 'it is of the organisation',
        spoil: {
          stack: 'organization',
          plan: lost('aws_organizations_policy.x'),
          expectations: named({ stack: 'organization', address: 'aws_organizations_policy.x', service: null }),
        },
      },
      {
        when: 'it is a bucket of the stack of states and evidence',
        spoil: {
          stack: 'bootstrap',
          plan: lost('aws_s3_bucket.records'),
          expectations: named({ stack: 'bootstrap', address: 'aws_s3_bucket.records', service: null }),
        },
      },
    ],
  },
  {
    name: 'all of a service that has left an account, with a reason',
    meant: {
      stack: 'services-pay-staging',
      plan: lost('aws_secretsmanager_secret.network_x', { name: 'network/x', ...tagged('network') }),
      expectations: named({ stack: 'services-pay-staging', address: null, service: 'network' }),
    },
    refused: [
      {
        when: 'it still lives there',
        spoil: {
          plan: lost('aws_secretsmanager_secret.network_x', { name: 'network/x', ...tagged('network') }),
          expectations: named({ stack: 'services-pay-prod', address: null, service: 'network' }),
        },
      },
    ],
  },
];

export const endCases: readonly EndCase[] = [...ofService, ...ofOthers];
