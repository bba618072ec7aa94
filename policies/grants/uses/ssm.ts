import { pathName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';

/** ARNs leave out the leading slash of a parameter's name. */
const parameters = ({ service, home }: GrantInput) => homeArn(home, 'ssm', `parameter/${pathName(service, '*')}`);
const find = () => allow('SsmFind', 'ssm:DescribeParameters', '*');

/** Parameters of the service; commands and sessions on machines are no part of it. */
export const ssm: Use = {
  services: ['ssm'],
  broad: (input) => [allow('SsmOwn', 'ssm:*', parameters(input)), find()],
  scoped: (input) => [
    allow(
      'SsmOwn',
      [
        'ssm:AddTagsToResource',
        'ssm:DeleteParameter',
        'ssm:GetParameter',
        'ssm:GetParameters',
        'ssm:ListTagsForResource',
        'ssm:PutParameter',
        'ssm:RemoveTagsFromResource',
      ],
      parameters(input),
    ),
    find(),
  ],
  runtime: (input) => [
    allow('SsmRead', ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'], parameters(input)),
  ],
};
