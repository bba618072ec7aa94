import { artifactBucket } from './artifact-bucket';
import type { ProfilePlan } from './profile-plan';
import { siteBucket } from './site-bucket';

/** Files: built once into the artefact bucket, copied to the site's bucket, and the cache of CloudFront told. It runs no code of its own. */
export const staticSite = (): ProfilePlan => ({
  stages: {
    test: [{ grant: 'test-results' }],
    build: [{ grant: 's3-publish', bucket: artifactBucket }],
    deploy: [{ grant: 's3-publish', bucket: siteBucket }, { grant: 'cloudfront-invalidate' }],
  },
  runtimes: [],
  services: ['s3', 'cloudfront'],
  uses: [],
  images: false,
  bundles: true,
});
