import type { UsedService } from '../calls';

/** Terraform's `aws_lb_target_group` and `aws_lb_listener_rule` on the platform's load balancer, or an `aws_lb` of its own. */
export const elasticloadbalancing: UsedService = {
  rollout: {
    name: 'rollout of target groups and listeners',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html',
    'first deployment': [
      {
        actions: ['acm:DescribeCertificate'],
        on: 'arn:{partition}:acm:{region}:{account}:certificate/0a1b2c3d',
        tags: 'shared',
        optional: true,
      },
      { actions: ['acm:ListCertificates'], on: '*', tags: 'none', optional: true },
      { actions: ['elasticloadbalancing:CreateTargetGroup'], on: 'targetgroup/{service}--web/0a1b2c3d', tags: 'sent' },
      {
        actions: ['elasticloadbalancing:AddTags'],
        on: 'targetgroup/{service}--web/0a1b2c3d',
        tags: 'sent',
        context: { 'elasticloadbalancing:CreateAction': 'CreateTargetGroup' },
        type: 'loadbalancer',
      },
      {
        actions: ['elasticloadbalancing:CreateRule'],
        on: 'listener/app/shared/0a1b2c3d/1',
        tags: 'shared',
        context: { 'aws:RequestTag/platform:service': '{service}' },
      },
      {
        actions: ['elasticloadbalancing:AddTags'],
        on: 'listener-rule/app/shared/0a1b2c3d/1/2',
        tags: 'sent',
        context: { 'elasticloadbalancing:CreateAction': 'CreateRule' },
        type: 'loadbalancer',
      },
      {
        actions: ['elasticloadbalancing:CreateLoadBalancer'],
        on: 'loadbalancer/app/{service}--web/0a1b2c3d',
        tags: 'sent',
        type: 'loadbalancer',
      },
      {
        actions: ['elasticloadbalancing:AddTags'],
        on: 'loadbalancer/app/{service}--web/0a1b2c3d',
        tags: 'sent',
        context: { 'elasticloadbalancing:CreateAction': 'CreateLoadBalancer' },
        type: 'loadbalancer',
      },
      {
        actions: ['elasticloadbalancing:CreateListener'],
        on: 'loadbalancer/app/{service}--web/0a1b2c3d',
        tags: 'own and sent',
      },
      {
        actions: ['elasticloadbalancing:AddTags'],
        on: 'listener/app/{service}--web/0a1b2c3d/1',
        tags: 'sent',
        context: { 'elasticloadbalancing:CreateAction': 'CreateListener' },
        type: 'loadbalancer',
      },
    ],
    'second deployment': [
      {
        actions: [
          'elasticloadbalancing:DescribeListeners',
          'elasticloadbalancing:DescribeLoadBalancers',
          'elasticloadbalancing:DescribeRules',
          'elasticloadbalancing:DescribeTags',
          'elasticloadbalancing:DescribeTargetGroupAttributes',
          'elasticloadbalancing:DescribeTargetGroups',
        ],
        on: '*',
        tags: 'none',
      },
      {
        actions: ['elasticloadbalancing:ModifyTargetGroup', 'elasticloadbalancing:ModifyTargetGroupAttributes'],
        on: 'targetgroup/{service}--web/0a1b2c3d',
        tags: 'own',
      },
      { actions: ['elasticloadbalancing:ModifyRule'], on: 'listener-rule/app/shared/0a1b2c3d/1/2', tags: 'own' },
      { actions: ['elasticloadbalancing:ModifyListener'], on: 'listener/app/{service}--web/0a1b2c3d/1', tags: 'own' },
      {
        actions: ['elasticloadbalancing:ModifyLoadBalancerAttributes'],
        on: 'loadbalancer/app/{service}--web/0a1b2c3d',
        tags: 'own',
        type: 'loadbalancer',
      },
      {
        actions: ['elasticloadbalancing:AddTags'],
        on: ['targetgroup/{service}--web/0a1b2c3d', 'loadbalancer/app/{service}--web/0a1b2c3d'],
        tags: 'own and sent',
        type: 'loadbalancer',
      },
      {
        actions: ['elasticloadbalancing:RemoveTags'],
        on: ['targetgroup/{service}--web/0a1b2c3d', 'loadbalancer/app/{service}--web/0a1b2c3d'],
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
        type: 'loadbalancer',
      },
    ],
    removal: [
      { actions: ['elasticloadbalancing:DeleteRule'], on: 'listener-rule/app/shared/0a1b2c3d/1/2', tags: 'own' },
      { actions: ['elasticloadbalancing:DeleteListener'], on: 'listener/app/{service}--web/0a1b2c3d/1', tags: 'own' },
      { actions: ['elasticloadbalancing:DeleteTargetGroup'], on: 'targetgroup/{service}--web/0a1b2c3d', tags: 'own' },
      {
        actions: ['elasticloadbalancing:DeleteLoadBalancer'],
        on: 'loadbalancer/app/{service}--web/0a1b2c3d',
        tags: 'own',
        type: 'loadbalancer',
      },
    ],
  },
  broad: {
    name: 'trying out target groups and listeners',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html',
    run: [
      {
        actions: ['elasticloadbalancing:DeregisterTargets', 'elasticloadbalancing:RegisterTargets'],
        on: 'targetgroup/{service}--web/0a1b2c3d',
        tags: 'own',
      },
    ],
  },
};
