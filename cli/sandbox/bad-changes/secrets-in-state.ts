import type { BadChange } from './bad-change';
import { withBlock } from './with-block';

/** The value of a secret in the state. */
export const secretsInState: BadChange = {
  rule: 'secrets-in-state',
  make: (json) => ({
    json: withBlock(json, 'aws_secretsmanager_secret_version', 'leaked', {
      secret_id: 'pay/leaked',
      secret_string: 'not a secret',
    }),
    address: 'aws_secretsmanager_secret_version.leaked',
  }),
};
