import { document, type PolicyDocument, type Statement } from '../document';
import { type Place, paths, roleArn } from '../names';

/** Where a service's roles are, in the accounts that may pull. */
export type PullingPlace = Pick<Place, 'partition' | 'account'>;

/**
 * Only the service's own build stage pushes to its image repository; its own roles pull from every account it lives in.
 *
 * Roles are named in a condition, not as principals: a policy that names a role which does not exist yet is refused, and
 * accounts are applied one after the other.
 */
export const imageRepositoryPolicy = ({
  service,
  place,
  pullers,
}: {
  readonly service: string;
  /** The account and Region of the repository. */
  readonly place: Place;
  /** Every account in which the service has a home. */
  readonly pullers: readonly PullingPlace[];
}): PolicyDocument =>
  document(
    // Execution roles at start, test and deploy stages by digest.
    {
      Sid: 'OwnRolesPull',
      Effect: 'Allow',
      Principal: { AWS: pullers.map(({ partition, account }) => `arn:${partition}:iam::${account}:root`) },
      Action: pullActions,
      Condition: {
        ArnLike: {
          'aws:PrincipalArn': pullers.flatMap((puller) => [
            roleArn(puller, paths.pipeline, `${service}_*`),
            roleArn(puller, paths.runtime(service), '*'),
          ]),
        },
      },
    },
    lambdaPull(service, pullers),
    // Whoever can write an image runs as every role that the image is deployed with.
    {
      Sid: 'OnlyOwnBuildPushes',
      Effect: 'Deny',
      Principal: '*',
      Action: ['ecr:CompleteLayerUpload', 'ecr:InitiateLayerUpload', 'ecr:PutImage', 'ecr:UploadLayerPart'],
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': roleArn(place, paths.pipeline, `${service}_build`) } },
    },
  );

const pullActions = [
  'ecr:BatchCheckLayerAvailability',
  'ecr:BatchGetImage',
  'ecr:DescribeImages',
  'ecr:GetDownloadUrlForLayer',
];

/**
 * Lambda pulls images as itself, for the service's own functions only.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/images-create.html
 */
const lambdaPull = (service: string, pullers: readonly PullingPlace[]): Statement => ({
  Sid: 'OwnFunctionsPull',
  Effect: 'Allow',
  Principal: { Service: 'lambda.amazonaws.com' },
  Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
  Condition: {
    ArnLike: {
      'aws:SourceArn': pullers.map(
        ({ partition, account }) => `arn:${partition}:lambda:*:${account}:function:${service}--*`,
      ),
    },
  },
});
