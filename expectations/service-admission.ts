import type { ServiceAdmission } from './expectations';

export type Caller = {
  readonly principal: string;
  readonly service: string;
  readonly partition: string;
  readonly account: string;
  readonly regions: readonly string[];
};

/**
 * What the AWS service names as its source when it takes a role, for those that document it.
 *
 * `undefined`: only the account is documented. A principal that is not listed documents neither.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
const sources: Readonly<Record<string, ((service: string) => string) | undefined>> = {
  'cloudformation.amazonaws.com': undefined,
  'ecs-tasks.amazonaws.com': () => 'ecs::task/main/0123456789abcdef0123456789abcdef',
  'events.amazonaws.com': (service) => `events::rule/${service}--example`,
  'scheduler.amazonaws.com': (service) => `scheduler::schedule-group/${service}--example`,
  'states.amazonaws.com': (service) => `states::stateMachine:${service}--example`,
};

/** The AWS service that takes a role on behalf of this account, with the keys that it sends. */
export function serviceAdmission({ principal, service, partition, account, regions }: Caller): ServiceAdmission {
  const [namespace, resource] = sources[principal]?.(service).split('::') ?? [];
  return {
    kind: 'service',
    principal,
    sourceAccount: Object.hasOwn(sources, principal) ? account : null,
    sourceArns: resource
      ? regions.map((region) => `arn:${partition}:${namespace}:${region}:${account}:${resource}`).sort()
      : [],
  };
}
