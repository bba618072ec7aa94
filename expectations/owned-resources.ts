export type Owner = {
  readonly service: string;
  readonly partition: string;
  readonly account: string;
  /** The account that holds its artefacts, where it has any. */
  readonly artifacts: string | undefined;
};

/** Names with `--`, by AWS service; `%` stands for `<service>--*`. */
const dashed: Readonly<Record<string, readonly string[]>> = {
  athena: ['workgroup/%'],
  cloudformation: ['stack/%', 'changeSet/%', 'stackset/%'],
  cloudwatch: ['alarm:%'],
  codebuild: ['project/%', 'build/%', 'report-group/%'],
  dynamodb: ['table/%'],
  ecs: ['cluster/%', 'service/*/%', 'task-definition/%', 'task-set/*/%'],
  elasticloadbalancing: [
    'loadbalancer/%',
    ...['app', 'net', 'gwy'].flatMap((kind) => [
      `loadbalancer/${kind}/%`,
      `listener/${kind}/%`,
      `listener-rule/${kind}/%`,
    ]),
    'targetgroup/%',
  ],
  // A rule on another service's bus would read its events, whatever the rule is called.
  events: ['event-bus/%', 'rule/%', 'archive/%', 'connection/%', 'api-destination/%'],
  firehose: ['deliverystream/%'],
  glue: ['job/%', 'crawler/%', 'trigger/%', 'workflow/%', 'database/%', 'table/%'],
  kinesis: ['stream/%'],
  lambda: ['function:%', 'layer:%'],
  logs: ['log-group:/aws/lambda/%', 'log-group:/aws/codebuild/%'],
  scheduler: ['schedule-group/%', 'schedule/%'],
  sns: ['%'],
  sqs: ['%'],
  states: ['stateMachine:%', 'execution:%', 'express:%', 'activity:%', 'mapRun:%'],
};

/** Names with a slash, by AWS service; `%` stands for `<service>/*`. */
const slashed: Readonly<Record<string, readonly string[]>> = {
  ecr: ['repository/%'],
  kms: ['alias/%'],
  logs: ['log-group:/ecs/%'],
  secretsmanager: ['secret:%'],
  ssm: ['parameter/%'],
};

/**
 * ARN patterns of what belongs to a service by its name, in any Region of its account, and of its artefacts where another
 * account holds them.
 *
 * A thing whose grammar allows no such name belongs to a service by tag alone and is not here; neither are roles, because
 * no pipeline may change even its own.
 */
export function ownedResources({ service, partition, account, artifacts }: Owner): string[] {
  const regional = (forms: typeof dashed, own: string) =>
    Object.entries(forms).flatMap(([awsService, resources]) =>
      resources.map((resource) => `arn:${partition}:${awsService}:*:${account}:${resource.replace('%', own)}`),
    );
  const bucket = (name: string) => [`arn:${partition}:s3:::${name}`, `arn:${partition}:s3:::${name}/*`];
  return [
    ...regional(dashed, `${service}--*`),
    ...regional(slashed, `${service}/*`),
    `arn:${partition}:cloudwatch::${account}:dashboard/${service}--*`,
    ...bucket(`${service}--*-${account}`),
    ...(artifacts === undefined || artifacts === account
      ? []
      : [
          `arn:${partition}:ecr:*:${artifacts}:repository/${service}/*`,
          ...bucket(`${service}--artifacts-${artifacts}`),
        ]),
  ].sort();
}
