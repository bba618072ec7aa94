import { pathName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';

const secrets = ({ service, home }: GrantInput) => homeArn(home, 'secretsmanager', `secret:${pathName(service, '*')}`);
const list = () => allow('SecretsList', ['secretsmanager:GetRandomPassword', 'secretsmanager:ListSecrets'], '*');

/** Secrets of the service. */
export const secretsmanager: Use = {
  services: ['secretsmanager'],
  broad: (input) => [allow('SecretsOwn', 'secretsmanager:*', secrets(input)), list()],
  scoped: (input) => [
    // Making and filling, not reading: the value is for the code that runs.
    allow(
      'SecretsOwn',
      [
        'secretsmanager:CreateSecret',
        'secretsmanager:DeleteSecret',
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetResourcePolicy',
        'secretsmanager:PutSecretValue',
        'secretsmanager:RestoreSecret',
        'secretsmanager:TagResource',
        'secretsmanager:UntagResource',
        'secretsmanager:UpdateSecret',
      ],
      secrets(input),
    ),
    list(),
  ],
  runtime: (input) => [
    allow('SecretsRead', ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'], secrets(input)),
  ],
};
