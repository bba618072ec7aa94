import type { UsedService } from '../calls';

/** Terraform's `aws_db_instance` and `aws_rds_cluster` with their groups, and signing in as the service's database user. */
export const rds: UsedService = {
  rollout: {
    name: 'rollout of databases',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrds.html',
    'first deployment': [
      { actions: ['rds:CreateDBSubnetGroup', 'rds:AddTagsToResource'], on: 'subgrp:{service}-main', tags: 'sent' },
      { actions: ['rds:CreateDBParameterGroup', 'rds:AddTagsToResource'], on: 'pg:{service}-main', tags: 'sent' },
      {
        actions: ['rds:CreateDBClusterParameterGroup', 'rds:AddTagsToResource'],
        on: 'cluster-pg:{service}-main',
        tags: 'sent',
      },
      { actions: ['rds:CreateDBInstance', 'rds:AddTagsToResource'], on: 'db:{service}-main', tags: 'sent' },
      { actions: ['rds:CreateDBInstance'], on: ['pg:{service}-main', 'subgrp:{service}-main'], tags: 'own and sent' },
      { actions: ['rds:CreateDBCluster', 'rds:AddTagsToResource'], on: 'cluster:{service}-main', tags: 'sent' },
      {
        actions: ['rds:CreateDBCluster'],
        on: ['cluster-pg:{service}-main', 'subgrp:{service}-main'],
        tags: 'own and sent',
      },
      { actions: ['rds:CreateDBCluster'], on: 'og:default', tags: 'sent' },
      {
        actions: ['rds:CreateDBInstance'],
        on: 'subgrp:shared',
        tags: 'shared',
        context: { 'aws:RequestTag/platform:service': '{service}' },
      },
    ],
    'second deployment': [
      // Found by a filter, before anything says whose one is.
      { actions: ['rds:DescribeDBInstances'], on: 'db:*', tags: 'none' },
      { actions: ['rds:DescribeDBClusters'], on: 'cluster:*', tags: 'none' },
      {
        actions: ['rds:DescribeDBInstances', 'rds:ListTagsForResource', 'rds:ModifyDBInstance', 'rds:RebootDBInstance'],
        on: 'db:{service}-main',
        tags: 'own',
      },
      {
        actions: [
          'rds:ModifyDBInstance',
          'rds:DescribeDBParameterGroups',
          'rds:DescribeDBParameters',
          'rds:ModifyDBParameterGroup',
          'rds:ResetDBParameterGroup',
        ],
        on: 'pg:{service}-main',
        tags: 'own',
      },
      { actions: ['rds:DescribeDBSubnetGroups', 'rds:ModifyDBSubnetGroup'], on: 'subgrp:{service}-main', tags: 'own' },
      {
        actions: ['rds:DescribeDBClusters', 'rds:ModifyDBCluster', 'rds:RebootDBCluster'],
        on: 'cluster:{service}-main',
        tags: 'own',
      },
      {
        actions: [
          'rds:ModifyDBCluster',
          'rds:DescribeDBClusterParameterGroups',
          'rds:ModifyDBClusterParameterGroup',
          'rds:ResetDBClusterParameterGroup',
        ],
        on: 'cluster-pg:{service}-main',
        tags: 'own',
      },
      { actions: ['rds:AddTagsToResource'], on: ['db:{service}-main', 'cluster:{service}-main'], tags: 'own and sent' },
      {
        actions: ['rds:RemoveTagsFromResource'],
        on: 'db:{service}-main',
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
      },
    ],
    rollback: [
      { actions: ['rds:CreateDBSnapshot'], on: 'snapshot:{service}-final', tags: 'sent' },
      { actions: ['rds:CreateDBSnapshot'], on: 'db:{service}-main', tags: 'own and sent' },
      { actions: ['rds:CreateDBClusterSnapshot'], on: 'cluster-snapshot:{service}-final', tags: 'sent' },
      { actions: ['rds:CreateDBClusterSnapshot'], on: 'cluster:{service}-main', tags: 'own and sent' },
    ],
    removal: [
      { actions: ['rds:DeleteDBInstance'], on: 'db:{service}-main', tags: 'own' },
      {
        actions: ['rds:DeleteDBCluster'],
        on: ['cluster:{service}-main', 'cluster-snapshot:{service}-final'],
        tags: 'own',
      },
      { actions: ['rds:DeleteDBParameterGroup'], on: 'pg:{service}-main', tags: 'own' },
      { actions: ['rds:DeleteDBClusterParameterGroup'], on: 'cluster-pg:{service}-main', tags: 'own' },
      { actions: ['rds:DeleteDBSubnetGroup'], on: 'subgrp:{service}-main', tags: 'own' },
    ],
  },
  run: {
    name: 'use of databases',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrds.html',
    run: [{ actions: ['rds-db:connect'], on: 'dbuser:db-0A1B2C3D/{service}', tags: 'none' }],
  },
  broad: {
    name: 'trying out databases',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrds.html',
    run: [{ actions: ['rds:StartDBInstance', 'rds:StopDBInstance'], on: 'db:{service}-main', tags: 'own' }],
  },
};
