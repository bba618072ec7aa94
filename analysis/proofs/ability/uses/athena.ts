import type { UsedService } from '../calls';

/** Terraform's `aws_athena_workgroup` and named queries, and queries in it. */
export const athena: UsedService = {
  rollout: {
    name: 'rollout of workgroups',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonathena.html',
    'first deployment': [
      { actions: ['athena:CreateWorkGroup', 'athena:TagResource'], on: 'workgroup/{service}--reports', tags: 'sent' },
      {
        actions: [
          'athena:CreateNamedQuery',
          'athena:CreatePreparedStatement',
          'athena:GetNamedQuery',
          'athena:GetPreparedStatement',
          'athena:GetWorkGroup',
          'athena:ListTagsForResource',
        ],
        on: 'workgroup/{service}--reports',
        tags: 'own',
      },
    ],
    'second deployment': [
      {
        actions: [
          'athena:GetNamedQuery',
          'athena:GetPreparedStatement',
          'athena:GetWorkGroup',
          'athena:ListTagsForResource',
          'athena:UpdateNamedQuery',
          'athena:UpdatePreparedStatement',
          'athena:UpdateWorkGroup',
        ],
        on: 'workgroup/{service}--reports',
        tags: 'own',
      },
      { actions: ['athena:TagResource'], on: 'workgroup/{service}--reports', tags: 'own and sent' },
      {
        actions: ['athena:UntagResource'],
        on: 'workgroup/{service}--reports',
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
      },
    ],
    removal: [
      {
        actions: ['athena:DeleteNamedQuery', 'athena:DeletePreparedStatement', 'athena:DeleteWorkGroup'],
        on: 'workgroup/{service}--reports',
        tags: 'own',
      },
    ],
  },
  run: {
    name: 'use of workgroups',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonathena.html',
    run: [
      {
        actions: [
          'athena:GetQueryExecution',
          'athena:GetQueryResults',
          'athena:GetWorkGroup',
          'athena:StartQueryExecution',
          'athena:StopQueryExecution',
        ],
        on: 'workgroup/{service}--reports',
        tags: 'own',
      },
    ],
  },
  broad: {
    name: 'trying out workgroups',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonathena.html',
    run: [
      { actions: ['athena:StartQueryExecution'], on: 'workgroup/{service}--reports', tags: 'own' },
      {
        actions: ['athena:ListDataCatalogs', 'athena:ListEngineVersions', 'athena:ListWorkGroups'],
        on: '*',
        tags: 'none',
      },
    ],
  },
};
