import { resourceName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { ownTag } from '../own-tag';

const arn = ({ home }: GrantInput, resource: string) => `arn:${home.partition}:cloudfront::${home.account}:${resource}`;

const rollout = (input: GrantInput) => [
  // A distribution carries the service's tag from its first call: its id says nothing.
  allow('CloudfrontCreate', 'cloudfront:CreateDistribution', '*', ownTag('RequestTag', input.service)),
  // The tag call of a create is on a distribution that has no id yet.
  allow('CloudfrontTag', 'cloudfront:TagResource', arn(input, 'distribution/*'), ownTag('RequestTag', input.service)),
  // Functions have names.
  allow(
    'CloudfrontFunctions',
    [
      'cloudfront:DeleteFunction',
      'cloudfront:DescribeFunction',
      'cloudfront:GetFunction',
      'cloudfront:PublishFunction',
      'cloudfront:TagResource',
      'cloudfront:UpdateFunction',
    ],
    arn(input, `function/${resourceName(input.service, '*')}`),
  ),
  // Neither a name nor a tag: a new one can be made and read, another's cannot be changed.
  allow(
    'CloudfrontShared',
    [
      'acm:DescribeCertificate',
      'acm:ListCertificates',
      'cloudfront:CreateFunction',
      'cloudfront:CreateOriginAccessControl',
      'cloudfront:Get*Policy',
      'cloudfront:GetOriginAccessControl',
      'cloudfront:List*',
    ],
    '*',
  ),
];

/** Distributions in front of the service. */
export const cloudfront: Use = {
  services: ['cloudfront'],
  broad: (input) => [
    ...rollout(input),
    allow('CloudfrontOwn', 'cloudfront:*', arn(input, 'distribution/*'), ownTag('ResourceTag', input.service)),
    allow('CloudfrontAccessControls', 'cloudfront:*OriginAccessControl', arn(input, 'origin-access-control/*')),
  ],
  scoped: (input) => [
    ...rollout(input),
    allow(
      'CloudfrontOwn',
      [
        'cloudfront:CreateInvalidation',
        'cloudfront:DeleteDistribution',
        'cloudfront:GetDistribution',
        'cloudfront:GetDistributionConfig',
        'cloudfront:GetInvalidation',
        'cloudfront:ListTagsForResource',
        'cloudfront:UntagResource',
        'cloudfront:UpdateDistribution',
      ],
      arn(input, 'distribution/*'),
      ownTag('ResourceTag', input.service),
    ),
  ],
  runtime: (input) => [
    allow(
      'CloudfrontInvalidate',
      ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'],
      arn(input, 'distribution/*'),
      ownTag('ResourceTag', input.service),
    ),
  ],
};
