import { allow } from './allow';
import type { Grant } from './grant';
import { ownTag } from './own-tag';

/**
 * Empties the caches of the service's own distributions.
 *
 * CloudFront gives distributions ids, not names, so the service's tag says which are its own.
 */
export const cloudfrontInvalidate: Grant<'cloudfront-invalidate'> = ({ service, home }) => [
  allow(
    'CloudfrontInvalidateOwn',
    [
      'cloudfront:CreateInvalidation',
      'cloudfront:GetDistribution',
      'cloudfront:GetInvalidation',
      'cloudfront:ListInvalidations',
    ],
    `arn:${home.partition}:cloudfront::${home.account}:distribution/*`,
    ownTag('ResourceTag', service),
  ),
  // Finding the id of a distribution by its alias.
  allow('CloudfrontInvalidateFind', 'cloudfront:ListDistributions', '*'),
];
