import { document, type PolicyDocument } from '../document';
import { bucketName, type Place } from '../names';

/**
 * CloudFront reads a site's files, for distributions of this account only; nobody reads them without TLS.
 *
 * Pipelines may not write bucket policies, so the platform gives a static site's bucket this one.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
 */
export const siteBucketPolicy = ({
  service,
  name,
  place: { partition, account },
}: {
  readonly service: string;
  readonly name: string;
  readonly place: Pick<Place, 'partition' | 'account'>;
}): PolicyDocument => {
  const bucket = `arn:${partition}:s3:::${bucketName(service, name, account)}`;
  return document(
    // The id of the distribution is not known before it exists; its account is.
    {
      Sid: 'CloudFrontReads',
      Effect: 'Allow',
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Action: 's3:GetObject',
      Resource: `${bucket}/*`,
      Condition: { ArnLike: { 'aws:SourceArn': `arn:${partition}:cloudfront::${account}:distribution/*` } },
    },
    {
      Sid: 'OnlyTls',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [bucket, `${bucket}/*`],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  );
};
