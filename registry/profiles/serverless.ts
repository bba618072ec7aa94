import { artifactBucket } from './artifact-bucket';
import type { ProfilePlan } from './profile-plan';

/** Lambda functions: the bundle is built once into the artefact bucket, and rolled out from there in every environment. */
export const serverless = ({ tool }: { tool: 'terraform' | 'cloudformation' }): ProfilePlan => ({
  stages: {
    test: [{ grant: 'test-results' }, { grant: 'ephemeral-test' }],
    build: [{ grant: 's3-publish', bucket: artifactBucket }],
    deploy:
      tool === 'cloudformation'
        ? [{ grant: 'cloudformation-deploy' }]
        : [{ grant: 'lambda-deploy' }, { grant: 'pass-runtime-role' }],
  },
  runtimes: [{ name: 'function', service: 'lambda' }],
  services: ['lambda', 'logs', 's3', ...(tool === 'cloudformation' ? ['cloudformation'] : [])],
  uses: ['logs'],
  images: false,
  bundles: true,
});
