import { evaluate } from '../../../analysis/evaluate';
import type { PolicyDocument } from '../../../policies/document';
import { cloudformationTrust } from '../../../policies/trust/cloudformation';
import { codecommitTrust } from '../../../policies/trust/codecommit';
import { runtimeTrust } from '../../../policies/trust/runtime';
import { sourceArns } from '../../../policies/trust/source-arns';
import { runtimeServices } from '../../../registry/grants';

const account = '333333333333';
const place = { partition: 'aws', account, region: 'eu-west-1' };
const arn = (service: string, rest: string, owner = account) => `arn:aws:${service}:eu-west-1:${owner}:${rest}`;
const runtime = (principal: string) => runtimeTrust({ service: 'payments-api', principal, place });
const codebuild = codecommitTrust({ service: 'payments-api', stage: 'deploy', place });
const cloudformation = cloudformationTrust(place);

const assume = (trust: PolicyDocument, principal: string, source: { arn?: string; account?: string }) =>
  evaluate(
    {
      principal,
      action: 'sts:AssumeRole',
      resource: `arn:aws:iam::${account}:role/pipeline/payments-api_deploy`,
      context: {
        ...(source.arn !== undefined && { 'aws:SourceArn': source.arn }),
        ...(source.account !== undefined && { 'aws:SourceAccount': source.account }),
      },
    },
    { identity: [], resource: trust },
  );

type Case = {
  readonly name: string;
  readonly trust: PolicyDocument;
  readonly by: string;
  readonly source: { arn?: string; account?: string };
  readonly outcome: 'allowed' | 'implicitDeny';
};
const other = '999999999999';

describe('an AWS service takes a role for this account alone', () => {
  it.each<Case>([
    {
      name: 'CodeBuild for the own project',
      trust: codebuild,
      by: 'codebuild.amazonaws.com',
      source: { arn: arn('codebuild', 'project/payments-api--deploy'), account },
      outcome: 'allowed',
    },
    {
      name: 'CodeBuild for another stage',
      trust: codebuild,
      by: 'codebuild.amazonaws.com',
      source: { arn: arn('codebuild', 'project/payments-api--build'), account },
      outcome: 'implicitDeny',
    },
    {
      name: 'CodeBuild for a service that begins alike',
      trust: codebuild,
      by: 'codebuild.amazonaws.com',
      source: { arn: arn('codebuild', 'project/payments-api-evil--deploy'), account },
      outcome: 'implicitDeny',
    },
    {
      name: 'CodeBuild for another account',
      trust: codebuild,
      by: 'codebuild.amazonaws.com',
      source: { arn: arn('codebuild', 'project/payments-api--deploy', other), account: other },
      outcome: 'implicitDeny',
    },
    {
      name: 'CodeBuild that says nothing',
      trust: codebuild,
      by: 'codebuild.amazonaws.com',
      source: {},
      outcome: 'implicitDeny',
    },
    {
      name: 'CloudFormation for a stack of this account',
      trust: cloudformation,
      by: 'cloudformation.amazonaws.com',
      source: { account },
      outcome: 'allowed',
    },
    {
      name: 'CloudFormation for a stack of another',
      trust: cloudformation,
      by: 'cloudformation.amazonaws.com',
      source: { account: other },
      outcome: 'implicitDeny',
    },
    {
      name: 'CodeBuild for a CloudFormation role',
      trust: cloudformation,
      by: 'codebuild.amazonaws.com',
      source: { account },
      outcome: 'implicitDeny',
    },
    {
      name: 'ECS for a task of this account',
      trust: runtime('ecs-tasks.amazonaws.com'),
      by: 'ecs-tasks.amazonaws.com',
      source: { arn: arn('ecs', 'task/main/abc'), account },
      outcome: 'allowed',
    },
    {
      name: 'ECS for a task of another',
      trust: runtime('ecs-tasks.amazonaws.com'),
      by: 'ecs-tasks.amazonaws.com',
      source: { arn: arn('ecs', 'task/main/abc', other), account: other },
      outcome: 'implicitDeny',
    },
    {
      name: 'EventBridge for an own rule',
      trust: runtime('events.amazonaws.com'),
      by: 'events.amazonaws.com',
      source: { arn: arn('events', 'rule/payments-api--nightly'), account },
      outcome: 'allowed',
    },
    {
      name: 'EventBridge for a rule on an own bus',
      trust: runtime('events.amazonaws.com'),
      by: 'events.amazonaws.com',
      source: { arn: arn('events', 'rule/payments-api--bus/paid'), account },
      outcome: 'allowed',
    },
    {
      name: 'EventBridge for a rule of a service that begins alike',
      trust: runtime('events.amazonaws.com'),
      by: 'events.amazonaws.com',
      source: { arn: arn('events', 'rule/payments-api-evil--nightly'), account },
      outcome: 'implicitDeny',
    },
    {
      name: 'Scheduler for an own group',
      trust: runtime('scheduler.amazonaws.com'),
      by: 'scheduler.amazonaws.com',
      source: { arn: arn('scheduler', 'schedule-group/payments-api--nightly'), account },
      outcome: 'allowed',
    },
    {
      name: "Scheduler for the default group, which is everybody's",
      trust: runtime('scheduler.amazonaws.com'),
      by: 'scheduler.amazonaws.com',
      source: { arn: arn('scheduler', 'schedule-group/default'), account },
      outcome: 'implicitDeny',
    },
    {
      name: 'Scheduler for another service',
      trust: runtime('scheduler.amazonaws.com'),
      by: 'scheduler.amazonaws.com',
      source: { arn: arn('scheduler', 'schedule-group/orders-api--nightly'), account },
      outcome: 'implicitDeny',
    },
    {
      name: 'Step Functions for an own machine',
      trust: runtime('states.amazonaws.com'),
      by: 'states.amazonaws.com',
      source: { arn: arn('states', 'stateMachine:payments-api--settle'), account },
      outcome: 'allowed',
    },
    {
      name: 'Step Functions for another service',
      trust: runtime('states.amazonaws.com'),
      by: 'states.amazonaws.com',
      source: { arn: arn('states', 'stateMachine:orders-api--settle'), account },
      outcome: 'implicitDeny',
    },
    {
      name: 'Lambda, which says nothing',
      trust: runtime('lambda.amazonaws.com'),
      by: 'lambda.amazonaws.com',
      source: {},
      outcome: 'allowed',
    },
    {
      name: 'ECS for a function role',
      trust: runtime('lambda.amazonaws.com'),
      by: 'ecs-tasks.amazonaws.com',
      source: { arn: arn('ecs', 'task/main/abc'), account },
      outcome: 'implicitDeny',
    },
  ])('$name: $outcome', ({ trust, by, source, outcome }) => {
    expect(assume(trust, by, source).outcome).toBe(outcome);
  });

  it('knows every service that an entry may name', () => {
    expect(Object.keys(sourceArns).sort()).toEqual(Object.keys(runtimeServices).sort());
    for (const principal of Object.values(runtimeServices)) expect(runtime(principal).Statement).toHaveLength(1);
  });

  it('pins the services that do not say for whom they take a role', () => {
    expect(
      Object.entries(sourceArns)
        .filter(([, pattern]) => pattern === undefined)
        .map(([name]) => name),
    ).toEqual(['firehose', 'glue', 'lambda']);
  });

  it('fails when the service is unknown', () => {
    expect(() => runtime('ec2.amazonaws.com')).toThrow(
      'service payments-api: runtime must be taken by an AWS service of policies/trust/source-arns.ts, got "ec2.amazonaws.com"; add the service with the keys that it documents',
    );
  });
});
