import { resourceName } from '../names';
import { allow } from './allow';
import type { Grant } from './grant';
import { homeArn } from './home-arn';

/**
 * Rolls the service's own ECS services out on a shared cluster, and back.
 *
 * `ecs:DeregisterTaskDefinition` is left out: it has no resource type, so it would reach every service's task
 * definitions. Old revisions stay (`skip_destroy` in Terraform).
 */
export const ecsDeploy: Grant<'ecs-deploy'> = ({ service, home }, { cluster }) => {
  const own = resourceName(service, '*');
  const ownServices = homeArn(home, 'ecs', `service/${cluster}/${own}`);
  const ownTaskDefinitions = homeArn(home, 'ecs', `task-definition/${own}`);
  return [
    // Every rollout and rollback is a new revision, or an old one, on a service of this cluster.
    allow(
      'EcsOwnServices',
      [
        'ecs:CreateService',
        'ecs:DeleteService',
        'ecs:DescribeServices',
        'ecs:ListServiceDeployments',
        'ecs:UpdateService',
      ],
      ownServices,
    ),
    // A deployment that goes wrong is stopped, and its revisions are compared.
    allow(
      'EcsOwnDeployments',
      ['ecs:DescribeServiceDeployments', 'ecs:DescribeServiceRevisions', 'ecs:StopServiceDeployment'],
      [
        ownServices,
        homeArn(home, 'ecs', `service-deployment/${cluster}/${own}`),
        homeArn(home, 'ecs', `service-revision/${cluster}/${own}`),
      ],
    ),
    // One-off tasks, such as a migration, run from own task definitions on this cluster.
    allow('EcsOwnTasks', 'ecs:RunTask', ownTaskDefinitions, {
      ArnEquals: { 'ecs:cluster': homeArn(home, 'ecs', `cluster/${cluster}`) },
    }),
    allow('EcsOwnTaskDefinitions', 'ecs:RegisterTaskDefinition', ownTaskDefinitions),
    // Every tagged create calls the tag action too.
    allow(
      'EcsOwnTags',
      ['ecs:ListTagsForResource', 'ecs:TagResource', 'ecs:UntagResource'],
      [ownServices, ownTaskDefinitions],
    ),
    // Tasks have no name of the service's choosing; a pipeline waits for them to become healthy.
    allow(
      'EcsReadCluster',
      ['ecs:DescribeClusters', 'ecs:DescribeTasks'],
      [homeArn(home, 'ecs', `cluster/${cluster}`), homeArn(home, 'ecs', `task/${cluster}/*`)],
    ),
    // Only reads without a resource type, and where the service is reached: subnets, security groups, target groups.
    allow(
      'EcsRead',
      [
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeSubnets',
        'ec2:DescribeVpcs',
        'ecs:DescribeTaskDefinition',
        'ecs:ListServices',
        'ecs:ListTaskDefinitions',
        'elasticloadbalancing:DescribeTargetGroups',
        'elasticloadbalancing:DescribeTargetHealth',
      ],
      '*',
    ),
  ];
};
