import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';
import { ownTag } from '../own-tag';

/** Names here allow no double hyphen, so the tag says whose a cache is. */
const types = ['cluster', 'parametergroup', 'replicationgroup', 'serverlesscache', 'subnetgroup'];
const caches = ({ home }: GrantInput) => types.map((type) => homeArn(home, 'elasticache', `${type}:*`));
const create = (input: GrantInput) => [
  // With the tag in the same request; the tag call of a create carries it too.
  allow(
    'ElasticacheCreate',
    [
      'elasticache:AddTagsToResource',
      'elasticache:CreateCacheCluster',
      'elasticache:CreateCacheParameterGroup',
      'elasticache:CreateCacheSubnetGroup',
      'elasticache:CreateReplicationGroup',
      'elasticache:CreateServerlessCache',
    ],
    '*',
    ownTag('RequestTag', input.service),
  ),
  // What a new cache is made with is asked for too, and that carries no tag of the request.
  allow(
    'ElasticacheCreateWith',
    ['elasticache:CreateCacheCluster', 'elasticache:CreateReplicationGroup'],
    ['parametergroup', 'subnetgroup'].map((type) => homeArn(input.home, 'elasticache', `${type}:*`)),
  ),
];
// Descriptions are needed before the tag is known.
const read = () => allow('ElasticacheRead', ['elasticache:Describe*', 'elasticache:ListTagsForResource'], '*');

/** Caches of the service. */
export const elasticache: Use = {
  services: ['elasticache'],
  broad: (input) => [
    ...create(input),
    read(),
    allow('ElasticacheOwn', 'elasticache:*', caches(input), ownTag('ResourceTag', input.service)),
  ],
  scoped: (input) => [
    ...create(input),
    read(),
    allow(
      'ElasticacheOwn',
      [
        'elasticache:DeleteCache*',
        'elasticache:DeleteReplicationGroup',
        'elasticache:DeleteServerlessCache',
        'elasticache:ModifyCache*',
        'elasticache:ModifyReplicationGroup',
        'elasticache:ModifyReplicationGroupShardConfiguration',
        'elasticache:ModifyServerlessCache',
        'elasticache:RemoveTagsFromResource',
      ],
      caches(input),
      ownTag('ResourceTag', input.service),
    ),
  ],
  runtime: (input) => [
    // Signing in to a cache as one of its users.
    allow(
      'ElasticacheConnect',
      'elasticache:Connect',
      ['replicationgroup', 'serverlesscache', 'user'].map((type) => homeArn(input.home, 'elasticache', `${type}:*`)),
      ownTag('ResourceTag', input.service),
    ),
  ],
};
