import { defineService, github, infrastructure } from '../schema';

export default defineService({
  id: 'clickstream',
  team: 'data',
  repository: github('acme/clickstream', { id: 812345683 }),
  environments: ['dev', 'prod'],
  pipeline: infrastructure({ runtimes: { ingest: 'firehose', transform: 'glue', flow: 'states' } }),
  uses: ['athena', 'firehose', 'glue', 's3', 'states'],
});
