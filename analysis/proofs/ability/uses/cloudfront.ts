import type { UsedService } from '../calls';

/** Terraform's `aws_cloudfront_distribution`, function and origin access control, and invalidations by the code. */
export const cloudfront: UsedService = {
  rollout: {
    name: 'rollout of distributions',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudfront.html',
    'first deployment': [
      { actions: ['acm:ListCertificates'], on: '*', tags: 'none', optional: true, region: 'global' },
      {
        actions: [
          'cloudfront:CreateFunction',
          'cloudfront:CreateOriginAccessControl',
          'cloudfront:ListCachePolicies',
          'cloudfront:ListDistributions',
        ],
        on: '*',
        tags: 'none',
        region: 'global',
      },
      { actions: ['cloudfront:CreateDistribution'], on: '*', tags: 'sent', region: 'global' },
      {
        actions: ['cloudfront:TagResource'],
        on: 'arn:{partition}:cloudfront::{account}:distribution/*',
        tags: 'sent',
        region: 'global',
      },
      {
        actions: ['cloudfront:PublishFunction'],
        on: 'arn:{partition}:cloudfront::{account}:function/{service}--rewrite',
        tags: 'none',
        region: 'global',
      },
    ],
    'second deployment': [
      {
        actions: [
          'cloudfront:GetDistribution',
          'cloudfront:GetDistributionConfig',
          'cloudfront:ListTagsForResource',
          'cloudfront:UpdateDistribution',
        ],
        on: 'arn:{partition}:cloudfront::{account}:distribution/E2EXAMPLE',
        tags: 'own',
        region: 'global',
      },
      {
        actions: ['cloudfront:TagResource'],
        on: 'arn:{partition}:cloudfront::{account}:distribution/E2EXAMPLE',
        tags: 'own and sent',
        region: 'global',
      },
      {
        actions: ['cloudfront:UntagResource'],
        on: 'arn:{partition}:cloudfront::{account}:distribution/E2EXAMPLE',
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
        region: 'global',
      },
      {
        actions: [
          'cloudfront:DescribeFunction',
          'cloudfront:GetFunction',
          'cloudfront:PublishFunction',
          'cloudfront:UpdateFunction',
        ],
        on: 'arn:{partition}:cloudfront::{account}:function/{service}--rewrite',
        tags: 'own',
        region: 'global',
      },
      {
        actions: ['cloudfront:TagResource'],
        on: 'arn:{partition}:cloudfront::{account}:function/{service}--rewrite',
        tags: 'sent',
        region: 'global',
      },
      {
        actions: ['cloudfront:GetOriginAccessControl'],
        on: 'arn:{partition}:cloudfront::{account}:origin-access-control/E3EXAMPLE',
        tags: 'none',
        region: 'global',
      },
      {
        actions: ['cloudfront:GetCachePolicy'],
        on: 'arn:{partition}:cloudfront::{account}:cache-policy/p1',
        tags: 'none',
        region: 'global',
      },
      {
        actions: ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'],
        on: 'arn:{partition}:cloudfront::{account}:distribution/E2EXAMPLE',
        tags: 'own',
        region: 'global',
      },
      {
        actions: ['acm:DescribeCertificate'],
        on: 'arn:{partition}:acm:{region}:{account}:certificate/0a1b2c3d',
        tags: 'shared',
        optional: true,
        region: 'global',
      },
    ],
    removal: [
      {
        actions: ['cloudfront:DeleteDistribution'],
        on: 'arn:{partition}:cloudfront::{account}:distribution/E2EXAMPLE',
        tags: 'own',
        region: 'global',
      },
      {
        actions: ['cloudfront:DeleteFunction'],
        on: 'arn:{partition}:cloudfront::{account}:function/{service}--rewrite',
        tags: 'own',
        region: 'global',
      },
    ],
  },
  run: {
    name: 'use of distributions',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudfront.html',
    run: [
      {
        actions: ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'],
        on: 'arn:{partition}:cloudfront::{account}:distribution/E2EXAMPLE',
        tags: 'own',
        region: 'global',
      },
    ],
  },
  broad: {
    name: 'trying out distributions',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudfront.html',
    run: [
      {
        actions: ['cloudfront:DeleteOriginAccessControl', 'cloudfront:UpdateOriginAccessControl'],
        on: 'arn:{partition}:cloudfront::{account}:origin-access-control/E3EXAMPLE',
        tags: 'none',
        region: 'global',
      },
      {
        actions: ['cloudfront:ListInvalidations'],
        on: 'arn:{partition}:cloudfront::{account}:distribution/E2EXAMPLE',
        tags: 'own',
        region: 'global',
      },
    ],
  },
};
