import { secretPolicy } from '../../../policies/resource/secret';
import { accounts } from '../grants/grant-input';
import { type Reach, reach, roles } from './reach';

const policy = secretPolicy({ service: 'pay', place: { partition: 'aws', account: accounts.home } });
const resource = `arn:aws:secretsmanager:eu-west-1:${accounts.home}:secret:pay/key-AbCdEf`;

describe('a secret is read by the code of its service', () => {
  it.each<Omit<Reach, 'resource'> & { name: string; outcome: string }>([
    { name: 'its own code reads', principal: roles.task, action: 'secretsmanager:GetSecretValue', outcome: 'allowed' },
    {
      name: 'break-glass reads',
      principal: roles.breakGlass,
      action: 'secretsmanager:GetSecretValue',
      outcome: 'allowed',
    },
    {
      name: 'the code of a prefix twin does not read',
      principal: roles.twinTask,
      action: 'secretsmanager:GetSecretValue',
      outcome: 'explicitDeny',
    },
    {
      name: 'its own pipeline does not read',
      principal: roles.deploy,
      action: 'secretsmanager:GetSecretValue',
      outcome: 'explicitDeny',
    },
    {
      name: 'its own pipeline fills it',
      principal: roles.deploy,
      action: 'secretsmanager:PutSecretValue',
      outcome: 'allowed',
    },
  ])('$name', ({ outcome, ...request }) => {
    expect(reach(policy, { ...request, resource })).toBe(outcome);
  });
});
