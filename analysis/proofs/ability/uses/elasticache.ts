import type { UsedService } from '../calls';

/** Terraform's `aws_elasticache_replication_group`, cluster, serverless cache and their groups, and signing in to a cache. */
export const elasticache: UsedService = {
  rollout: {
    name: 'rollout of caches',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticache.html',
    'first deployment': [
      {
        actions: ['elasticache:CreateCacheSubnetGroup', 'elasticache:AddTagsToResource'],
        on: 'subnetgroup:{service}-main',
        tags: 'sent',
      },
      {
        actions: ['elasticache:CreateCacheParameterGroup', 'elasticache:AddTagsToResource'],
        on: 'parametergroup:{service}-main',
        tags: 'sent',
      },
      {
        actions: ['elasticache:CreateReplicationGroup', 'elasticache:AddTagsToResource'],
        on: 'replicationgroup:{service}-main',
        tags: 'sent',
      },
      {
        actions: ['elasticache:CreateReplicationGroup', 'elasticache:CreateCacheCluster'],
        on: ['parametergroup:{service}-main', 'subnetgroup:{service}-main'],
        tags: 'own and sent',
      },
      { actions: ['elasticache:CreateReplicationGroup'], on: 'parametergroup:default.valkey8', tags: 'sent' },
      {
        actions: ['elasticache:CreateCacheCluster', 'elasticache:AddTagsToResource'],
        on: 'cluster:{service}-main',
        tags: 'sent',
      },
      {
        actions: ['elasticache:CreateServerlessCache', 'elasticache:AddTagsToResource'],
        on: 'serverlesscache:{service}-main',
        tags: 'sent',
      },
      { actions: ['elasticache:CreateReplicationGroup'], on: 'subnetgroup:shared', tags: 'shared' },
    ],
    'second deployment': [
      // Found by a filter, before anything says whose one is.
      { actions: ['elasticache:DescribeCacheClusters'], on: 'cluster:*', tags: 'none' },
      {
        actions: [
          'elasticache:DescribeReplicationGroups',
          'elasticache:ListTagsForResource',
          'elasticache:ModifyReplicationGroup',
          'elasticache:ModifyReplicationGroupShardConfiguration',
        ],
        on: 'replicationgroup:{service}-main',
        tags: 'own',
      },
      {
        actions: ['elasticache:DescribeCacheClusters', 'elasticache:ModifyCacheCluster'],
        on: 'cluster:{service}-main',
        tags: 'own',
      },
      {
        actions: ['elasticache:DescribeServerlessCaches', 'elasticache:ModifyServerlessCache'],
        on: 'serverlesscache:{service}-main',
        tags: 'own',
      },
      {
        actions: [
          'elasticache:DescribeCacheParameterGroups',
          'elasticache:DescribeCacheParameters',
          'elasticache:ModifyCacheParameterGroup',
        ],
        on: 'parametergroup:{service}-main',
        tags: 'own',
      },
      {
        actions: ['elasticache:DescribeCacheSubnetGroups', 'elasticache:ModifyCacheSubnetGroup'],
        on: 'subnetgroup:{service}-main',
        tags: 'own',
      },
      {
        actions: ['elasticache:AddTagsToResource'],
        on: ['replicationgroup:{service}-main', 'cluster:{service}-main'],
        tags: 'own and sent',
      },
      {
        actions: ['elasticache:RemoveTagsFromResource'],
        on: 'replicationgroup:{service}-main',
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
      },
    ],
    removal: [
      { actions: ['elasticache:DeleteReplicationGroup'], on: 'replicationgroup:{service}-main', tags: 'own' },
      { actions: ['elasticache:DeleteCacheCluster'], on: 'cluster:{service}-main', tags: 'own' },
      { actions: ['elasticache:DeleteServerlessCache'], on: 'serverlesscache:{service}-main', tags: 'own' },
      { actions: ['elasticache:DeleteCacheParameterGroup'], on: 'parametergroup:{service}-main', tags: 'own' },
      { actions: ['elasticache:DeleteCacheSubnetGroup'], on: 'subnetgroup:{service}-main', tags: 'own' },
    ],
  },
  run: {
    name: 'use of caches',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticache.html',
    run: [
      {
        actions: ['elasticache:Connect'],
        on: ['replicationgroup:{service}-main', 'serverlesscache:{service}-main', 'user:{service}-app'],
        tags: 'own',
      },
    ],
  },
  broad: {
    name: 'trying out caches',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticache.html',
    run: [{ actions: ['elasticache:RebootCacheCluster'], on: 'cluster:{service}-main', tags: 'own' }],
  },
};
