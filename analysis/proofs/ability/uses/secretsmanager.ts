import type { UsedService } from '../calls';

/** Terraform's `aws_secretsmanager_secret`; values are put in, and read by the code alone. */
export const secretsmanager: UsedService = {
  rollout: {
    name: 'rollout of secrets',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html',
    'first deployment': [
      {
        actions: ['secretsmanager:CreateSecret', 'secretsmanager:TagResource'],
        on: 'secret:{service}/token-a1b2c3',
        tags: 'sent',
      },
      {
        actions: ['secretsmanager:DescribeSecret', 'secretsmanager:GetResourcePolicy', 'secretsmanager:PutSecretValue'],
        on: 'secret:{service}/token-a1b2c3',
        tags: 'own',
      },
      { actions: ['secretsmanager:GetRandomPassword', 'secretsmanager:ListSecrets'], on: '*', tags: 'none' },
    ],
    'second deployment': [
      {
        actions: [
          'secretsmanager:DescribeSecret',
          'secretsmanager:GetResourcePolicy',
          'secretsmanager:PutSecretValue',
          'secretsmanager:UpdateSecret',
        ],
        on: 'secret:{service}/token-a1b2c3',
        tags: 'own',
      },
      { actions: ['secretsmanager:TagResource'], on: 'secret:{service}/token-a1b2c3', tags: 'own and sent' },
      {
        actions: ['secretsmanager:UntagResource'],
        on: 'secret:{service}/token-a1b2c3',
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
      },
    ],
    rollback: [{ actions: ['secretsmanager:RestoreSecret'], on: 'secret:{service}/token-a1b2c3', tags: 'own' }],
    removal: [{ actions: ['secretsmanager:DeleteSecret'], on: 'secret:{service}/token-a1b2c3', tags: 'own' }],
  },
  run: {
    name: 'use of secrets',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html',
    run: [
      {
        actions: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
        on: 'secret:{service}/token-a1b2c3',
        tags: 'own',
      },
    ],
  },
  broad: {
    name: 'trying out secrets',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html',
    run: [{ actions: ['secretsmanager:ListSecretVersionIds'], on: 'secret:{service}/token-a1b2c3', tags: 'own' }],
  },
};
