import type { Work } from '../calls';

/** A secret that the entry lists, read by the code or for it. */
export const secretRead: Work = {
  name: 'reading a secret',
  source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html',
  run: [
    {
      actions: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
      on: 'secret:{service}/{secret}-a1b2c3',
      tags: 'own',
      region: 'home',
    },
  ],
};
