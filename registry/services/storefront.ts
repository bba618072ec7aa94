import { defineService, github, staticSite } from '../schema';

export default defineService({
  id: 'storefront',
  team: 'storefront',
  repository: github('acme/storefront', { id: 812345681 }),
  environments: ['dev', 'staging', 'prod'],
  pipeline: staticSite(),
  uses: ['cloudfront', 's3'],
});
