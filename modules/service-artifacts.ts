import { EcrRepository } from '@cdktf/provider-aws/lib/ecr-repository';
import { EcrRepositoryPolicy } from '@cdktf/provider-aws/lib/ecr-repository-policy';
import { Construct } from 'constructs';
import { artifactBucket, imageRepository, type Place, pathName } from '../policies/names';
import { type ArtifactWriter, artifactBucketPolicy } from '../policies/resource/artifact-bucket';
import { imageRepositoryPolicy } from '../policies/resource/image-repository';
import { addressed } from './addressed';
import { policyJson } from './policy-json';
import { ServiceBucket } from './service-bucket';

export type ServiceArtifactsProps = {
  readonly service: string;
  readonly place: Place;
  /** What its profile builds. */
  readonly images: boolean;
  readonly bundles: boolean;
  /** The other accounts that deploy from it. */
  readonly readers: readonly Pick<Place, 'partition' | 'account'>[];
  /** Every account in which the service has functions. */
  readonly functions: readonly Pick<Place, 'partition' | 'account'>[];
  /** The stages of this account that write bundles. */
  readonly writers: readonly ArtifactWriter[];
  readonly tags: Readonly<Record<string, string>>;
};

/** Where a service's builds are held: written by its build stage alone, read by its own roles wherever it lives. */
export class ServiceArtifacts extends Construct {
  constructor(scope: Construct, id: string, props: ServiceArtifactsProps) {
    super(scope, id);
    const { service, place, images, bundles, readers, functions, writers, tags } = props;
    if (images) {
      const repository = addressed(
        new EcrRepository(this, 'images', {
          name: pathName(service, imageRepository),
          // A digest that was approved stays what it was.
          imageTagMutability: 'IMMUTABLE',
          imageScanningConfiguration: { scanOnPush: true },
          tags,
        }),
        `${service}_${imageRepository}`,
      );
      addressed(
        new EcrRepositoryPolicy(this, 'images-policy', {
          repository: repository.name,
          policy: policyJson(imageRepositoryPolicy({ service, place, pullers: readers, functions })),
        }),
        `${service}_${imageRepository}`,
      );
    }
    if (bundles) {
      new ServiceBucket(this, 'bundles', {
        service,
        name: artifactBucket,
        account: place.account,
        policy: artifactBucketPolicy({ service, place, writers, readers }),
        tags,
      });
    }
  }
}
