import type { Work } from '../calls';

/** `aws cloudfront create-invalidation`, and waiting for it; a new distribution is found by its alias. */
export const cloudfrontInvalidate: Work = {
  name: 'invalidation',
  source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Invalidation_Requests.html',
  'second deployment': [
    { actions: ['cloudfront:ListDistributions'], on: '*', tags: 'none', region: 'global' },
    {
      actions: [
        'cloudfront:CreateInvalidation',
        'cloudfront:GetDistribution',
        'cloudfront:GetInvalidation',
        'cloudfront:ListInvalidations',
      ],
      on: 'arn:{partition}:cloudfront::{account}:distribution/E2EXAMPLE',
      tags: 'own',
      region: 'global',
    },
  ],
};
