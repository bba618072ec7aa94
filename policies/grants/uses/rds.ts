import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';
import { ownTag } from '../own-tag';

const create = (input: GrantInput) => [
  // With the tag in the same request; the tag call of a create carries it too.
  allow(
    'RdsCreate',
    [
      'rds:AddTagsToResource',
      'rds:CreateDBCluster',
      'rds:CreateDBClusterParameterGroup',
      'rds:CreateDBInstance',
      'rds:CreateDBParameterGroup',
      'rds:CreateDBSubnetGroup',
    ],
    '*',
    ownTag('RequestTag', input.service),
  ),
  // A snapshot is new too; the database that it is of must be the service's own, which is asked for as well.
  allow(
    'RdsSnapshot',
    ['rds:CreateDBClusterSnapshot', 'rds:CreateDBSnapshot'],
    ['cluster-snapshot:*', 'snapshot:*'].map((type) => homeArn(input.home, 'rds', type)),
    ownTag('RequestTag', input.service),
  ),
  // Descriptions are needed before the tag is known.
  allow('RdsRead', ['rds:Describe*', 'rds:ListTagsForResource'], '*'),
];

/** Databases of the service. Names allow no double hyphen here, so the tag says whose a database is. */
export const rds: Use = {
  services: ['rds'],
  broad: (input) => [
    ...create(input),
    allow('RdsOwn', 'rds:*', homeArn(input.home, 'rds', '*'), ownTag('ResourceTag', input.service)),
  ],
  scoped: (input) => [
    ...create(input),
    // Changing and restarting; a production database is deleted with its deletion protection off, by its team's change.
    allow(
      'RdsOwn',
      [
        'rds:CreateDBSnapshot',
        'rds:CreateDBClusterSnapshot',
        'rds:DeleteDB*',
        'rds:ModifyDB*Group',
        'rds:ModifyDBCluster',
        'rds:ModifyDBInstance',
        'rds:RebootDB*',
        'rds:RemoveTagsFromResource',
        'rds:ResetDB*Group',
      ],
      ['cluster', 'cluster-pg', 'cluster-snapshot', 'db', 'pg', 'snapshot', 'subgrp'].map((type) =>
        homeArn(input.home, 'rds', `${type}:*`),
      ),
      ownTag('ResourceTag', input.service),
    ),
  ],
  runtime: ({ service, home }) => [
    // Signing in as a database user of the service's name; the database's id is not known before it exists.
    allow('RdsConnect', 'rds-db:connect', homeArn(home, 'rds-db', `dbuser:*/${service}`)),
  ],
};
