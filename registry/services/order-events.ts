import { defineService, github, serverless } from '../schema';

export default defineService({
  id: 'order-events',
  team: 'storefront',
  repository: github('acme/order-events', { id: 812345682 }),
  environments: ['dev', 'staging', 'prod'],
  pipeline: serverless({ tool: 'cloudformation' }),
  uses: ['dynamodb', 'events', 'sns', 'states'],
});
