import { containerOnEcs, defineService, github } from '../schema';

export default defineService({
  id: 'payments-api',
  team: 'payments',
  repository: github('acme/payments-api', { id: 812345678 }),
  environments: ['dev', 'staging', 'prod'],
  pipeline: containerOnEcs({ cluster: 'main' }),
  uses: ['dynamodb', 'sqs'],
});
