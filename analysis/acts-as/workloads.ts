/** How a role's code is changed or its work is taken over, by the AWS service that the role trusts. */
export type Workload = {
  /** Calls that start something with a role that was passed. */
  readonly starts: readonly string[];
  /** Calls that change what runs, or run something, on a resource of this form; `{service}` owns it. */
  readonly changes: readonly { readonly actions: readonly string[]; readonly resource: string }[];
};

/** Services whose workloads bear the name of the service that owns them. A service that is not here counts as able to run anything. */
export const workloads: Readonly<Record<string, Workload>> = {
  'lambda.amazonaws.com': {
    starts: ['lambda:CreateFunction', 'lambda:UpdateFunctionConfiguration'],
    changes: [
      {
        actions: ['lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration'],
        resource: 'lambda:{region}:{account}:function:{service}--thing',
      },
    ],
  },
  'ecs-tasks.amazonaws.com': {
    starts: ['ecs:RegisterTaskDefinition', 'ecs:RunTask', 'ecs:StartTask'],
    changes: [
      {
        actions: ['ecs:UpdateService'],
        resource: 'ecs:{region}:{account}:service/main/{service}--thing',
      },
      // A task has an id: its tag says whose it is.
      { actions: ['ecs:ExecuteCommand'], resource: 'ecs:{region}:{account}:task/main/0123456789' },
      { actions: ['ecs:RunTask'], resource: 'ecs:{region}:{account}:task-definition/{service}--thing:1' },
    ],
  },
  'states.amazonaws.com': {
    starts: ['states:CreateStateMachine', 'states:UpdateStateMachine'],
    changes: [
      { actions: ['states:UpdateStateMachine'], resource: 'states:{region}:{account}:stateMachine:{service}--thing' },
    ],
  },
  'glue.amazonaws.com': {
    starts: ['glue:CreateCrawler', 'glue:CreateJob', 'glue:UpdateJob'],
    changes: [{ actions: ['glue:UpdateJob'], resource: 'glue:{region}:{account}:job/{service}--thing' }],
  },
  'scheduler.amazonaws.com': {
    starts: ['scheduler:CreateSchedule', 'scheduler:UpdateSchedule'],
    changes: [
      {
        actions: ['scheduler:UpdateSchedule'],
        resource: 'scheduler:{region}:{account}:schedule/{service}--thing/nightly',
      },
    ],
  },
  'events.amazonaws.com': {
    starts: ['events:PutTargets'],
    changes: [{ actions: ['events:PutTargets'], resource: 'events:{region}:{account}:rule/{service}--thing' }],
  },
  'firehose.amazonaws.com': {
    starts: ['firehose:CreateDeliveryStream', 'firehose:UpdateDestination'],
    changes: [
      {
        actions: ['firehose:UpdateDestination'],
        resource: 'firehose:{region}:{account}:deliverystream/{service}--thing',
      },
    ],
  },
  'cloudformation.amazonaws.com': {
    starts: ['cloudformation:CreateChangeSet', 'cloudformation:CreateStack', 'cloudformation:UpdateStack'],
    changes: [
      {
        actions: ['cloudformation:ExecuteChangeSet', 'cloudformation:UpdateStack'],
        resource: 'cloudformation:{region}:{account}:stack/{service}--thing/1',
      },
    ],
  },
};
