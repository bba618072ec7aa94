import { resourceName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';

const named = ({ service, home }: GrantInput, ...types: readonly string[]) =>
  types.map((type) => homeArn(home, 'states', `${type}:${resourceName(service, '*')}`));

/** State machines of the service. */
export const states: Use = {
  services: ['states'],
  broad: (input) => [
    allow('StatesOwn', 'states:*', named(input, 'activity', 'execution', 'express', 'stateMachine')),
    allow('StatesList', ['states:ListStateMachines', 'states:ValidateStateMachineDefinition'], '*'),
  ],
  scoped: (input) => [
    // Machines, versions and aliases; running one is for the code that runs.
    allow(
      'StatesOwn',
      [
        'states:CreateStateMachine',
        'states:CreateStateMachineAlias',
        'states:DeleteStateMachine',
        'states:DeleteStateMachineAlias',
        'states:DeleteStateMachineVersion',
        'states:DescribeStateMachine',
        'states:DescribeStateMachineAlias',
        'states:ListStateMachineAliases',
        'states:ListStateMachineVersions',
        'states:ListTagsForResource',
        'states:PublishStateMachineVersion',
        'states:TagResource',
        'states:UntagResource',
        'states:UpdateStateMachine',
        'states:UpdateStateMachineAlias',
      ],
      named(input, 'stateMachine'),
    ),
    allow('StatesValidate', ['states:ListStateMachines', 'states:ValidateStateMachineDefinition'], '*'),
  ],
  runtime: (input) => [
    allow(
      'StatesRun',
      ['states:DescribeExecution', 'states:StartExecution', 'states:StartSyncExecution', 'states:StopExecution'],
      named(input, 'execution', 'express', 'stateMachine'),
    ),
    // A task's token has no ARN; knowing it is the right to answer it.
    allow('StatesAnswer', ['states:SendTaskFailure', 'states:SendTaskHeartbeat', 'states:SendTaskSuccess'], '*'),
  ],
};
