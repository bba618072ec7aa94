import type { ProfilePlan } from './profile-plan';

/** A container image: tested, built and pushed once, pulled by digest and rolled out on a shared ECS cluster. */
export const containerOnEcs = ({ cluster }: { cluster: string }): ProfilePlan => ({
  stages: {
    test: [{ grant: 'ecr-pull' }, { grant: 'test-results' }, { grant: 'ephemeral-test' }],
    build: [{ grant: 'ecr-push' }],
    deploy: [{ grant: 'ecr-pull' }, { grant: 'ecs-deploy', cluster }, { grant: 'pass-runtime-role' }],
  },
  runtimes: [
    { name: 'task', service: 'ecs-tasks' },
    { name: 'execution', service: 'ecs-tasks', startsOnly: true },
  ],
  services: ['ecs', 'ecr', 'logs'],
  uses: ['logs'],
  images: true,
  bundles: false,
});
