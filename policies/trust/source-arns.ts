import type { RuntimeService } from '../../registry/grants';

/**
 * The `aws:SourceArn` that a service sends when it takes a runtime role, below `arn:<partition>:<service>:*:<account>:`.
 *
 * Undefined where the service documents neither that key nor `aws:SourceAccount` for its roles: a condition on a key that
 * is not sent would lock the workload out. There only `iam:PassRole`, which never crosses accounts, keeps others away.
 * A service's own names are used where the ARN carries one.
 */
export const sourceArns: Readonly<Record<RuntimeService, ((service: string) => readonly string[]) | undefined>> = {
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html: no narrower than the account
  'ecs-tasks': () => ['ecs:*'],
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/cross-service-confused-deputy-prevention.html: a bus of its own is named alike
  events: (service) => [`events:rule/${service}--*`],
  firehose: undefined,
  glue: undefined,
  lambda: undefined,
  // https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html: a group, never a schedule; the default group is everybody's
  scheduler: (service) => [`scheduler:schedule-group/${service}--*`],
  // https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html
  states: (service) => [`states:stateMachine:${service}--*`],
};
