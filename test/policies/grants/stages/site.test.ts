import { may, mayNot, mustNot } from '../cases';
import { sendsOwnTag, tagged } from '../decide';
import { accounts } from '../grant-input';
import { bucketOf, stageTable } from './stage-table';

stageTable(
  'a deploy stage of a static site',
  {
    grantUses: [{ grant: 's3-publish', bucket: 'assets' }, { grant: 'cloudfront-invalidate' }],
    useNames: ['s3', 'cloudfront'],
  },
  [
    may('first deployment', 's3:CreateBucket', bucketOf('pay', 'assets', accounts.home), sendsOwnTag),
    may('first deployment', 's3:PutEncryptionConfiguration', bucketOf('pay', 'assets', accounts.home)),
    may('first deployment', 's3:PutBucketPublicAccessBlock', bucketOf('pay', 'assets', accounts.home)),
    may('first deployment', 'cloudfront:CreateDistribution', '*', sendsOwnTag),
    may('second deployment', 's3:PutObject', `${bucketOf('pay', 'assets', accounts.home)}/index.html`),
    may('second deployment', 's3:ListBucket', bucketOf('pay', 'assets', accounts.home)),
    may(
      'second deployment',
      'cloudfront:CreateInvalidation',
      `arn:aws:cloudfront::${accounts.home}:distribution/E1`,
      tagged.own,
    ),
    may(
      'second deployment',
      'cloudfront:UpdateDistribution',
      `arn:aws:cloudfront::${accounts.home}:distribution/E1`,
      tagged.own,
    ),
    may('first deployment', 's3:GetObject', `${bucketOf('pay', 'artifacts', accounts.artifacts)}/index.html`),
    may('rollback', 's3:GetObjectVersion', `${bucketOf('pay', 'artifacts', accounts.artifacts)}/index.html`),
    mustNot('writing the build', 's3:PutObject', `${bucketOf('pay', 'artifacts', accounts.artifacts)}/index.html`),
    mayNot('the build of a twin', 's3:GetObject', `${bucketOf('pay-api', 'artifacts', accounts.artifacts)}/index.html`),
    mustNot(
      'the distribution of another service',
      'cloudfront:CreateInvalidation',
      `arn:aws:cloudfront::${accounts.home}:distribution/E2`,
      tagged.foreign,
    ),
    mayNot(
      'an untagged distribution',
      'cloudfront:UpdateDistribution',
      `arn:aws:cloudfront::${accounts.home}:distribution/E2`,
    ),
    mayNot('the bucket of a prefix twin', 's3:PutObject', `${bucketOf('pay-api', 'assets', accounts.home)}/index.html`),
    mayNot("production's bucket", 's3:PutObject', `${bucketOf('pay', 'assets', accounts.prod)}/index.html`),
    mustNot('a policy on its own bucket', 's3:PutBucketPolicy', bucketOf('pay', 'assets', accounts.home)),
  ],
);
