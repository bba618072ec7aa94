import { pathName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';
import { ownTag } from '../own-tag';

const keys = ({ home }: GrantInput) => homeArn(home, 'kms', 'key/*');

const rollout = (input: GrantInput) => [
  // Keys have ids, so the tag of the request says whose the new one is.
  allow('KmsCreate', ['kms:CreateKey', 'kms:TagResource'], '*', ownTag('RequestTag', input.service)),
  allow(
    'KmsAliases',
    ['kms:CreateAlias', 'kms:DeleteAlias', 'kms:UpdateAlias'],
    homeArn(input.home, 'kms', `alias/${pathName(input.service, '*')}`),
  ),
  // Terraform finds aliases by listing them.
  allow('KmsList', 'kms:ListAliases', '*'),
];

/** Keys of the service, under its aliases. */
export const kms: Use = {
  services: ['kms'],
  broad: (input) => [...rollout(input), allow('KmsOwn', 'kms:*', keys(input), ownTag('ResourceTag', input.service))],
  scoped: (input) => [
    ...rollout(input),
    // Their life, not what they protect.
    allow(
      'KmsOwn',
      [
        'kms:CancelKeyDeletion',
        'kms:CreateAlias',
        // An AWS service that encrypts with the key gets its grant through whoever makes the resource; the boundary
        // denies grants to anybody else.
        'kms:CreateGrant',
        'kms:DeleteAlias',
        'kms:DescribeKey',
        'kms:EnableKeyRotation',
        'kms:GetKeyPolicy',
        'kms:GetKeyRotationStatus',
        'kms:ListResourceTags',
        'kms:ScheduleKeyDeletion',
        'kms:UntagResource',
        'kms:UpdateAlias',
        'kms:UpdateKeyDescription',
      ],
      keys(input),
      ownTag('ResourceTag', input.service),
    ),
  ],
  runtime: (input) => [
    allow(
      'KmsUse',
      ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
      keys(input),
      ownTag('ResourceTag', input.service),
    ),
  ],
};
