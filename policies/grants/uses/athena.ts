import { resourceName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';

const workgroups = ({ service, home }: GrantInput) =>
  homeArn(home, 'athena', `workgroup/${resourceName(service, '*')}`);

/** Queries in workgroups of the service. */
export const athena: Use = {
  services: ['athena'],
  broad: (input) => [
    allow('AthenaOwn', 'athena:*', workgroups(input)),
    allow('AthenaList', ['athena:ListDataCatalogs', 'athena:ListEngineVersions', 'athena:ListWorkGroups'], '*'),
  ],
  scoped: (input) => [
    // A rollout brings workgroups and the queries that are kept in them.
    allow(
      'AthenaOwn',
      [
        'athena:*NamedQuery',
        'athena:*PreparedStatement',
        'athena:*WorkGroup',
        'athena:ListTagsForResource',
        'athena:TagResource',
        'athena:UntagResource',
      ],
      workgroups(input),
    ),
  ],
  runtime: (input) => [
    allow(
      'AthenaQuery',
      [
        'athena:GetQueryExecution',
        'athena:GetQueryResults',
        'athena:GetWorkGroup',
        'athena:StartQueryExecution',
        'athena:StopQueryExecution',
      ],
      workgroups(input),
    ),
  ],
};
