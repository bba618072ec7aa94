import { document, type PolicyDocument } from '../document';
import { artifactBucket, bucketName, type Place, paths, roleArn } from '../names';

/**
 * Only the service's own pipeline of this account writes its artefacts, only its own roles read them from other
 * accounts, always over TLS.
 *
 * A deploy stage of another environment never writes here: where jobs of any branch deploy, they could replace what
 * production runs.
 */
export const artifactBucketPolicy = ({
  service,
  place,
  readers,
}: {
  readonly service: string;
  /** The account and Region of the bucket. */
  readonly place: Place;
  /** Every account in which the service has a home. */
  readonly readers: readonly Pick<Place, 'partition' | 'account'>[];
}): PolicyDocument => {
  const bucket = `arn:${place.partition}:s3:::${bucketName(service, artifactBucket, place.account)}`;
  return document(
    // Lambda and CloudFormation read a package with the rights of the role that deploys it.
    {
      Sid: 'OwnPipelinesRead',
      Effect: 'Allow',
      Principal: { AWS: readers.map(({ partition, account }) => `arn:${partition}:iam::${account}:root`) },
      Action: ['s3:GetBucketLocation', 's3:GetObject', 's3:GetObjectVersion', 's3:ListBucket'],
      Resource: [bucket, `${bucket}/*`],
      Condition: {
        ArnLike: { 'aws:PrincipalArn': readers.map((reader) => roleArn(reader, paths.pipeline, `${service}_*`)) },
      },
    },
    // Whoever can write a package runs as every role that the package is deployed with.
    {
      Sid: 'OnlyOwnPipelineWrites',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: `${bucket}/*`,
      Condition: {
        ArnNotEquals: {
          'aws:PrincipalArn': ['build', 'deploy'].map((stage) => roleArn(place, paths.pipeline, `${service}_${stage}`)),
        },
      },
    },
    // A package read in the clear can be replaced on the way.
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
