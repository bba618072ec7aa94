import type { UsedService } from '../calls';

/** Terraform's `aws_kms_key` and `aws_kms_alias`, and encryption with the key. */
export const kms: UsedService = {
  rollout: {
    name: 'rollout of keys',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html',
    'first deployment': [
      { actions: ['kms:CreateKey'], on: '*', tags: 'sent' },
      { actions: ['kms:TagResource'], on: 'key/*', tags: 'sent' },
      { actions: ['kms:CreateAlias'], on: 'alias/{service}/data', tags: 'none' },
      {
        actions: [
          'kms:CreateAlias',
          'kms:DescribeKey',
          'kms:EnableKeyRotation',
          'kms:GetKeyPolicy',
          'kms:GetKeyRotationStatus',
          'kms:ListResourceTags',
        ],
        on: 'key/0a1b2c3d-1111-2222-3333-444455556666',
        tags: 'own',
      },
      { actions: ['kms:ListAliases'], on: '*', tags: 'none' },
    ],
    'second deployment': [
      {
        actions: [
          'kms:DescribeKey',
          'kms:GetKeyPolicy',
          'kms:GetKeyRotationStatus',
          'kms:ListResourceTags',
          'kms:UpdateAlias',
          'kms:UpdateKeyDescription',
        ],
        on: 'key/0a1b2c3d-1111-2222-3333-444455556666',
        tags: 'own',
      },
      { actions: ['kms:UpdateAlias'], on: 'alias/{service}/data', tags: 'none' },
      { actions: ['kms:TagResource'], on: 'key/0a1b2c3d-1111-2222-3333-444455556666', tags: 'own and sent' },
      {
        actions: ['kms:UntagResource'],
        on: 'key/0a1b2c3d-1111-2222-3333-444455556666',
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
      },
      {
        actions: ['kms:CreateGrant'],
        on: 'key/0a1b2c3d-1111-2222-3333-444455556666',
        tags: 'own',
        context: { 'kms:GrantIsForAWSResource': 'true' },
      },
    ],
    rollback: [{ actions: ['kms:CancelKeyDeletion'], on: 'key/0a1b2c3d-1111-2222-3333-444455556666', tags: 'own' }],
    removal: [
      { actions: ['kms:DeleteAlias'], on: 'alias/{service}/data', tags: 'none' },
      {
        actions: ['kms:DeleteAlias', 'kms:ScheduleKeyDeletion'],
        on: 'key/0a1b2c3d-1111-2222-3333-444455556666',
        tags: 'own',
      },
    ],
  },
  run: {
    name: 'use of keys',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html',
    run: [
      {
        actions: [
          'kms:Decrypt',
          'kms:DescribeKey',
          'kms:Encrypt',
          'kms:GenerateDataKey',
          'kms:ReEncryptFrom',
          'kms:ReEncryptTo',
        ],
        on: 'key/0a1b2c3d-1111-2222-3333-444455556666',
        tags: 'own',
      },
    ],
  },
  broad: {
    name: 'trying out keys',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html',
    run: [
      { actions: ['kms:Encrypt', 'kms:ListKeyRotations'], on: 'key/0a1b2c3d-1111-2222-3333-444455556666', tags: 'own' },
    ],
  },
};
