import { defineService, github, infrastructure } from '../schema';

export default defineService({
  id: 'data-stores',
  team: 'data',
  repository: github('acme/data-stores', { id: 812345684 }),
  environments: ['dev', 'prod'],
  pipeline: infrastructure(),
  uses: ['elasticache', 'kms', 'rds', 'ssm'],
});
