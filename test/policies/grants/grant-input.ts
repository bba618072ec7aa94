import type { GrantInput } from '../../../policies/grants/grant';
import { roleArn } from '../../../policies/names';

export const accounts = { home: '111111111111', artifacts: '222222222222', prod: '333333333333' } as const;
const home = { partition: 'aws', account: accounts.home, region: 'eu-west-1' };

/** What grants get for one service in one account; an id that begins like another's unless the test says otherwise. */
export const grantInput = (
  posture: 'broad' | 'scoped' = 'scoped',
  { service = 'pay', ...change }: Partial<GrantInput> = {},
): GrantInput => ({
  service,
  home: { ...home, environment: 'staging', posture, regions: ['eu-west-1'], services: ['ec2', 'xray'] },
  artifacts: { ...home, account: accounts.artifacts },
  images: true,
  secrets: true,
  runtimeRoles: [
    { arn: roleArn(home, `/runtime/${service}/`, `${service}_task`), principal: 'ecs-tasks.amazonaws.com' },
    { arn: roleArn(home, `/runtime/${service}/`, `${service}_execution`), principal: 'ecs-tasks.amazonaws.com' },
    { arn: roleArn(home, `/runtime/${service}/`, `${service}_function`), principal: 'lambda.amazonaws.com' },
  ],
  cloudformationRole: roleArn(home, '/pipeline/', `${service}_cloudformation`),
  ...change,
});
