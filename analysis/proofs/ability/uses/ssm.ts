import type { UsedService } from '../calls';

/** Terraform's `aws_ssm_parameter`: the second deployment overwrites, and may send no tags with it. */
export const ssm: UsedService = {
  rollout: {
    name: 'rollout of parameters',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html',
    'first deployment': [
      { actions: ['ssm:AddTagsToResource', 'ssm:PutParameter'], on: 'parameter/{service}/url', tags: 'sent' },
      {
        actions: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:ListTagsForResource'],
        on: 'parameter/{service}/url',
        tags: 'own',
      },
      { actions: ['ssm:DescribeParameters'], on: '*', tags: 'none' },
    ],
    'second deployment': [
      {
        actions: ['ssm:GetParameter', 'ssm:ListTagsForResource', 'ssm:PutParameter'],
        on: 'parameter/{service}/url',
        tags: 'own',
        context: { 'ssm:Overwrite': 'true' },
      },
      { actions: ['ssm:AddTagsToResource'], on: 'parameter/{service}/url', tags: 'own and sent' },
      {
        actions: ['ssm:RemoveTagsFromResource'],
        on: 'parameter/{service}/url',
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
      },
    ],
    removal: [{ actions: ['ssm:DeleteParameter'], on: 'parameter/{service}/url', tags: 'own' }],
  },
  run: {
    name: 'use of parameters',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html',
    run: [
      { actions: ['ssm:GetParameter', 'ssm:GetParameters'], on: 'parameter/{service}/url', tags: 'own' },
      { actions: ['ssm:GetParametersByPath'], on: 'parameter/{service}/web', tags: 'own' },
    ],
  },
  broad: {
    name: 'trying out parameters',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html',
    run: [{ actions: ['ssm:GetParameterHistory'], on: 'parameter/{service}/url', tags: 'own' }],
  },
};
