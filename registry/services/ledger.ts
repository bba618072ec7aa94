import { containerOnEcs, defineService, github } from '../schema';

export default defineService({
  id: 'ledger',
  team: 'payments',
  criticality: 'business-critical',
  highRisk: true,
  repository: github('acme/ledger', { id: 812345680 }),
  environments: ['dev', 'staging', 'prod'],
  pipeline: containerOnEcs({ cluster: 'main' }),
  uses: ['kms', 'rds', 'secretsmanager'],
  secrets: ['signing-key'],
});
