import type { UsedService } from '../calls';

/** Terraform's Glue catalogue, job, trigger and workflow, and tables and runs as the code uses them. */
export const glue: UsedService = {
  rollout: {
    name: 'rollout of databases and jobs',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsglue.html',
    'first deployment': [
      { actions: ['glue:CreateDatabase'], on: 'database/{service}--lake', tags: 'sent' },
      { actions: ['glue:CreateDatabase'], on: 'catalog', tags: 'sent' },
      { actions: ['glue:CreateTable'], on: ['catalog', 'table/{service}--lake/clicks'], tags: 'none' },
      { actions: ['glue:CreateTable'], on: 'database/{service}--lake', tags: 'own' },
      { actions: ['glue:CreateJob', 'glue:TagResource'], on: 'job/{service}--clean', tags: 'sent' },
      { actions: ['glue:CreateTrigger', 'glue:TagResource'], on: 'trigger/{service}--nightly', tags: 'sent' },
      { actions: ['glue:CreateWorkflow', 'glue:TagResource'], on: 'workflow/{service}--daily', tags: 'sent' },
      { actions: ['glue:TagResource'], on: 'database/{service}--lake', tags: 'sent' },
    ],
    'second deployment': [
      {
        actions: ['glue:GetDatabase', 'glue:GetTable', 'glue:UpdateDatabase', 'glue:UpdateTable'],
        on: 'database/{service}--lake',
        tags: 'own',
      },
      {
        actions: ['glue:GetDatabase', 'glue:GetTable', 'glue:UpdateDatabase', 'glue:UpdateTable'],
        on: 'catalog',
        tags: 'none',
      },
      {
        actions: ['glue:GetPartitionIndexes', 'glue:GetTable', 'glue:UpdateTable'],
        on: 'table/{service}--lake/clicks',
        tags: 'none',
      },
      { actions: ['glue:GetPartitionIndexes'], on: 'database/{service}--lake', tags: 'own' },
      { actions: ['glue:GetPartitionIndexes'], on: 'catalog', tags: 'none' },
      { actions: ['glue:GetJob', 'glue:GetTags', 'glue:UpdateJob'], on: 'job/{service}--clean', tags: 'own' },
      { actions: ['glue:GetTrigger', 'glue:UpdateTrigger'], on: 'trigger/{service}--nightly', tags: 'own' },
      { actions: ['glue:GetWorkflow', 'glue:UpdateWorkflow'], on: 'workflow/{service}--daily', tags: 'own' },
      { actions: ['glue:TagResource'], on: ['database/{service}--lake', 'job/{service}--clean'], tags: 'own and sent' },
      { actions: ['glue:UntagResource'], on: 'job/{service}--clean', tags: 'own', context: { 'aws:TagKeys': 'note' } },
      { actions: ['glue:GetTags'], on: 'database/{service}--lake', tags: 'own' },
    ],
    removal: [
      { actions: ['glue:DeleteTable'], on: ['catalog', 'table/{service}--lake/clicks'], tags: 'none' },
      { actions: ['glue:DeleteTable', 'glue:DeleteDatabase'], on: 'database/{service}--lake', tags: 'own' },
      {
        actions: ['glue:DeleteDatabase'],
        on: ['catalog', 'table/{service}--lake/clicks', 'userDefinedFunction/{service}--lake/f'],
        tags: 'none',
      },
      { actions: ['glue:DeleteJob'], on: 'job/{service}--clean', tags: 'own' },
      { actions: ['glue:DeleteTrigger'], on: 'trigger/{service}--nightly', tags: 'own' },
      { actions: ['glue:DeleteWorkflow'], on: 'workflow/{service}--daily', tags: 'own' },
    ],
  },
  run: {
    name: 'use of databases and jobs',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsglue.html',
    run: [
      { actions: ['glue:GetDatabase'], on: ['catalog'], tags: 'none' },
      { actions: ['glue:GetDatabase'], on: 'database/{service}--lake', tags: 'own' },
      {
        actions: [
          'glue:BatchCreatePartition',
          'glue:BatchGetPartition',
          'glue:CreatePartition',
          'glue:GetPartition',
          'glue:GetPartitions',
          'glue:GetTable',
          'glue:GetTables',
          'glue:UpdatePartition',
          'glue:UpdateTable',
        ],
        on: ['catalog', 'table/{service}--lake/clicks'],
        tags: 'none',
      },
      {
        actions: [
          'glue:BatchCreatePartition',
          'glue:BatchGetPartition',
          'glue:CreatePartition',
          'glue:GetPartition',
          'glue:GetPartitions',
          'glue:GetTable',
          'glue:GetTables',
          'glue:UpdatePartition',
          'glue:UpdateTable',
        ],
        on: 'database/{service}--lake',
        tags: 'own',
      },
      { actions: ['glue:GetJobRun', 'glue:StartJobRun'], on: 'job/{service}--clean', tags: 'own' },
    ],
  },
  broad: {
    name: 'trying out databases and jobs',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsglue.html',
    run: [
      { actions: ['glue:StartJobRun'], on: 'job/{service}--clean', tags: 'own' },
      { actions: ['glue:StartCrawler'], on: 'crawler/{service}--clicks', tags: 'own' },
      { actions: ['glue:CreateCrawler'], on: '*', tags: 'sent' },
      { actions: ['glue:ListJobs'], on: '*', tags: 'none' },
    ],
  },
};
