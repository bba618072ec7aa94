import type { ProfilePlan } from './profile-plan';

/** A repository that runs Terraform for the resources that it lists under `uses`: it tests and deploys, and builds nothing. */
export const infrastructure = (): ProfilePlan => ({
  stages: {
    test: [{ grant: 'test-results' }, { grant: 'ephemeral-test' }],
    deploy: [{ grant: 'pass-runtime-role' }],
  },
  runtimes: [],
  services: [],
  uses: [],
  images: false,
  bundles: false,
});
