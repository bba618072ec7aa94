import type { UsedService } from '../calls';

/** Terraform's `aws_sfn_state_machine` and its aliases, and executions of it. */
export const states: UsedService = {
  rollout: {
    name: 'rollout of state machines',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsstepfunctions.html',
    'first deployment': [
      {
        actions: ['states:CreateStateMachine', 'states:TagResource'],
        on: 'stateMachine:{service}--flow',
        tags: 'sent',
      },
      {
        actions: [
          'states:CreateStateMachineAlias',
          'states:DescribeStateMachine',
          'states:DescribeStateMachineAlias',
          'states:ListStateMachineAliases',
          'states:ListStateMachineVersions',
          'states:ListTagsForResource',
          'states:PublishStateMachineVersion',
        ],
        on: 'stateMachine:{service}--flow',
        tags: 'own',
      },
      { actions: ['states:ListStateMachines', 'states:ValidateStateMachineDefinition'], on: '*', tags: 'none' },
    ],
    'second deployment': [
      {
        actions: [
          'states:DescribeStateMachine',
          'states:ListStateMachineVersions',
          'states:ListTagsForResource',
          'states:PublishStateMachineVersion',
          'states:UpdateStateMachine',
          'states:UpdateStateMachineAlias',
        ],
        on: 'stateMachine:{service}--flow',
        tags: 'own',
      },
      { actions: ['states:TagResource'], on: 'stateMachine:{service}--flow', tags: 'own and sent' },
      {
        actions: ['states:UntagResource'],
        on: 'stateMachine:{service}--flow',
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
      },
    ],
    rollback: [{ actions: ['states:UpdateStateMachineAlias'], on: 'stateMachine:{service}--flow', tags: 'own' }],
    removal: [
      {
        actions: ['states:DeleteStateMachine', 'states:DeleteStateMachineAlias', 'states:DeleteStateMachineVersion'],
        on: 'stateMachine:{service}--flow',
        tags: 'own',
      },
    ],
  },
  run: {
    name: 'use of state machines',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsstepfunctions.html',
    run: [
      {
        actions: ['states:StartExecution', 'states:StartSyncExecution'],
        on: 'stateMachine:{service}--flow',
        tags: 'own',
      },
      {
        actions: ['states:DescribeExecution', 'states:StopExecution'],
        on: 'execution:{service}--flow:run',
        tags: 'own',
      },
      { actions: ['states:DescribeExecution'], on: 'express:{service}--flow:run:1', tags: 'none' },
      {
        actions: ['states:SendTaskFailure', 'states:SendTaskHeartbeat', 'states:SendTaskSuccess'],
        on: '*',
        tags: 'none',
      },
    ],
  },
  broad: {
    name: 'trying out state machines',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsstepfunctions.html',
    run: [
      { actions: ['states:StartExecution'], on: 'stateMachine:{service}--flow', tags: 'own' },
      { actions: ['states:GetExecutionHistory'], on: 'execution:{service}--flow:run', tags: 'own' },
      { actions: ['states:DescribeExecution'], on: 'express:{service}--flow:run:1', tags: 'none' },
      { actions: ['states:CreateActivity'], on: 'activity:{service}--manual', tags: 'sent' },
    ],
  },
};
