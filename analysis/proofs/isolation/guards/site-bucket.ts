import { strangeAccount } from './callers';
import type { Guard, GuardedCall } from './guard';

/** Files of a site are served by the distributions of its account, which its pipeline makes. */
export const siteBucket: Guard = {
  isFor: ({ arn }) => /:s3:::[^/]+--site-\d+$/.test(arn),
  calls: ({ partition, arn, accountId }) => {
    const call = (action: string, account: string | undefined, may: boolean): GuardedCall => ({
      who: account === undefined ? 'CloudFront for nobody' : `CloudFront for account ${account}`,
      principal: 'cloudfront.amazonaws.com',
      action,
      resource: `${arn}/index.html`,
      ...(account !== undefined && {
        context: { 'aws:SourceArn': `arn:${partition}:cloudfront::${account}:distribution/EXAMPLE` },
      }),
      may,
    });
    return [
      call('s3:GetObject', accountId, true),
      call('s3:PutObject', accountId, false),
      call('s3:GetObject', strangeAccount, false),
      call('s3:GetObject', undefined, false),
    ];
  },
};
