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
  functions,
}: {
  readonly service: string;
  /** The account and Region of the repository. */
  readonly place: Place;
  /** The other accounts in which the service has a home: in its own, the policies of the roles decide. */
  readonly pullers: readonly PullingPlace[];
  /** Every account in which it has functions. */
  readonly functions: readonly PullingPlace[];
}): PolicyDocument =>
  document(
    ...(pullers.length === 0 ? [] : [ownRolesPull(service, pullers)]),
    ...(functions.length === 0 ? [] : [ownFunctionsPull(service, functions)]),
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

const ownRolesPull = (service: string, pullers: readonly PullingPlace[]): Statement => ({
  // Execution roles at start, test and deploy stages by digest.
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
});

/**
 * Lambda pulls images as itself, in every account, its own too, and for the service's own functions only.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/images-create.html
 */
const ownFunctionsPull = (service: string, functions: readonly PullingPlace[]): Statement => ({
  Sid: 'OwnFunctionsPull',
  Effect: 'Allow',
  Principal: { Service: 'lambda.amazonaws.com' },
  Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
  Condition: {
    ArnLike: {
      'aws:SourceArn': functions.map(
        ({ partition, account }) => `arn:${partition}:lambda:*:${account}:function:${service}--*`,
      ),
    },
  },
});
