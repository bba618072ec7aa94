import { defineService, github, serverless } from '../schema';

export default defineService({
  id: 'invoice-mailer',
  team: 'payments',
  repository: github('acme/invoice-mailer', { id: 812345679 }),
  environments: ['dev', 'staging', 'prod'],
  pipeline: serverless(),
  uses: ['events', 's3', 'sqs'],
});
