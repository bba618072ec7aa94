import { document, type PolicyDocument, type Statement } from '../document';
import { artifactBucket, bucketName, type Place, paths, roleArn } from '../names';

/** Stages that publish what they build, or package what they deploy. */
export type ArtifactWriter = 'build' | 'deploy';

/**
 * Only the service's own pipeline of this account writes its artefacts, only its own pipelines read them from other
 * accounts, always over TLS.
 *
 * A deploy stage of another environment never writes here: where jobs of any branch deploy, they could replace what
 * production runs.
 */
export const artifactBucketPolicy = ({
  service,
  place,
  writers,
  readers,
}: {
  readonly service: string;
  /** The account and Region of the bucket. */
  readonly place: Place;
  /** The stages of this account that write it. */
  readonly writers: readonly ArtifactWriter[];
  /** The other accounts that deploy from it: in its own, the policies of the roles decide. */
  readonly readers: readonly Pick<Place, 'partition' | 'account'>[];
}): PolicyDocument => {
  const bucket = `arn:${place.partition}:s3:::${bucketName(service, artifactBucket, place.account)}`;
  return document(
    ...(readers.length === 0 ? [] : [ownPipelinesRead(service, bucket, readers)]),
    // Whoever can write a package runs as every role that the package is deployed with.
    {
      Sid: 'OnlyOwnPipelineWrites',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: `${bucket}/*`,
      ...(writers.length > 0 && {
        Condition: {
          ArnNotEquals: {
            'aws:PrincipalArn': writers.map((stage) => roleArn(place, paths.pipeline, `${service}_${stage}`)),
          },
        },
      }),
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

const ownPipelinesRead = (
  service: string,
  bucket: string,
  readers: readonly Pick<Place, 'partition' | 'account'>[],
): Statement => ({
  // Lambda and CloudFormation read a package with the rights of the role that deploys it.
  Sid: 'OwnPipelinesRead',
  Effect: 'Allow',
  Principal: { AWS: readers.map(({ partition, account }) => `arn:${partition}:iam::${account}:root`) },
  Action: ['s3:GetBucketLocation', 's3:GetObject', 's3:GetObjectVersion', 's3:ListBucket'],
  Resource: [bucket, `${bucket}/*`],
  Condition: {
    ArnLike: { 'aws:PrincipalArn': readers.map((reader) => roleArn(reader, paths.pipeline, `${service}_*`)) },
  },
});
