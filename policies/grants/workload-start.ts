import type { Statement } from '../document';
import { pathName } from '../names';
import { allow } from './allow';
import type { GrantInput } from './grant';
import { homeArn } from './home-arn';
import { imagePullCalls } from './image-pull-calls';
import { ownImages } from './own-images';
import { ownLogGroups } from './own-log-groups';

/** What a workload needs before its first line of code runs, by the AWS service that takes the role. */
export const workloadStart = (
  input: GrantInput,
  { principal, startsOnly }: { readonly principal: string; readonly startsOnly: boolean },
): Statement[] => {
  if (principal === 'ecs-tasks.amazonaws.com') return startsOnly ? containerStart(input) : ownSecrets(input);
  if (principal === 'lambda.amazonaws.com') return functionStart(input);
  return principal === 'glue.amazonaws.com' ? ownSecrets(input) : [];
};

/** An execution role pulls the image, opens the log and reads the secrets that the container is given. */
const containerStart = (input: GrantInput): Statement[] => [
  ...(input.artifacts === undefined
    ? []
    : [
        // The token is for a whole registry; what it opens is decided by the calls below.
        allow('StartToken', 'ecr:GetAuthorizationToken', '*'),
        allow('StartImage', imagePullCalls, ownImages(input.service, input.artifacts)),
      ]),
  // The awslogs driver may make the group and writes the streams.
  allow('StartLog', ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'], ownLogGroups(input, 'ecs')),
  ...ownSecrets(input),
];

/** A function role writes its log and reads its secrets; where the environment has them, it joins a network and sends traces. */
const functionStart = (input: GrantInput): Statement[] => [
  // Lambda makes the group at the first invocation where no rollout did.
  allow(
    'StartLog',
    ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
    ownLogGroups(input, 'lambda'),
  ),
  // Lambda makes interfaces with the function's role, and no call of them can be bound to a name.
  ...(input.home.services.includes('ec2')
    ? [
        allow(
          'StartNetwork',
          [
            'ec2:AssignPrivateIpAddresses',
            'ec2:CreateNetworkInterface',
            'ec2:DeleteNetworkInterface',
            'ec2:DescribeNetworkInterfaces',
            'ec2:DescribeSubnets',
            'ec2:UnassignPrivateIpAddresses',
          ],
          '*',
        ),
      ]
    : []),
  // Traces have no name either.
  ...(input.home.services.includes('xray')
    ? [allow('StartTraces', ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'], '*')]
    : []),
  ...ownSecrets(input),
];

/** Secrets have the service's name, whether the platform makes them for the entry or a rollout does. */
const ownSecrets = ({ service, home, secrets }: GrantInput): Statement[] =>
  secrets
    ? [
        allow(
          'StartSecrets',
          ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
          homeArn(home, 'secretsmanager', `secret:${pathName(service, '*')}`),
        ),
      ]
    : [];
