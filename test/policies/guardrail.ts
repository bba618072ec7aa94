import { evaluate, type Request } from '../../analysis/evaluate';
import { document } from '../../policies/document';
import type { GuardrailInput, ServiceControlPolicy } from '../../policies/scps/service-control-policy';

const account = '210987001233';

/** Callers that guardrails tell apart. */
const callersIn = (place: string) => {
  const role = (path: string) => `arn:aws:iam::${place}:role/${path}`;
  return {
    root: `arn:aws:iam::${place}:root`,
    pipeline: role('pipeline/payments-api_deploy'),
    runtime: role('runtime/payments-api/payments-api_task'),
    developer: role('aws-reserved/sso.amazonaws.com/AWSReservedSSO_developer_0123456789abcdef'),
    firstAccess: role('OrganizationAccountAccessRole'),
    serviceLinked: role('aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig'),
    platformPlan: role('platform/platform-plan'),
    mainPlan: role('platform/main-plan'),
    servicesApply: role('platform/services-apply'),
    guardrailsApply: role('platform/guardrails-apply'),
    drift: role('platform/drift'),
    breakGlass: role('platform/break-glass'),
    auditor: role('platform/auditor'),
    administrator: role('platform/administrator'),
  };
};

export const guardrailInput = (change: Partial<GuardrailInput> = {}): GuardrailInput => ({
  partition: 'aws',
  organizationId: 'o-acme1234567',
  homeRegion: 'eu-west-1',
  globalRegion: 'us-east-1',
  platformAccount: '210987000274',
  trustedAccounts: [],
  github: { issuerHost: 'token.actions.githubusercontent.com', organization: 'acme', id: 91234567 },
  gitlab: undefined,
  stateBucket: 'acme-platform-state-210987000274',
  appKeys: {},
  evidenceBucket: 'acme-platform-evidence-210987000274',
  environment: {
    id: 'prod',
    regions: ['eu-west-1', 'eu-central-1'],
    services: {
      cloudfront: ['eu-west-1', 'eu-central-1'],
      dynamodb: ['eu-west-1', 'eu-central-1'],
      ec2: ['eu-west-1'],
      ecs: ['eu-west-1'],
      elasticache: ['eu-west-1'],
      events: ['eu-west-1', 'eu-central-1'],
      kinesis: ['eu-west-1'],
      lambda: ['eu-west-1', 'eu-central-1'],
      logs: ['eu-west-1', 'eu-central-1'],
      s3: ['eu-west-1', 'eu-central-1'],
      sqs: ['eu-west-1', 'eu-central-1'],
      ssm: ['eu-west-1', 'eu-central-1'],
    },
  },
  ...change,
});

/** One request under one guardrail; `statement` names the Deny that must decide, and its absence means allowed. */
export type GuardrailCase = {
  readonly name: string;
  readonly by: keyof ReturnType<typeof callersIn>;
  readonly action: string;
  /** Default `*`. */
  readonly resource?: string;
  readonly resourceType?: string;
  readonly context?: Request['context'];
  readonly statement?: string;
};

const everything = document({ Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' });
const anyKeyUser = document({ Sid: 'Anyone', Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' });
const anyTaker = document({ Sid: 'Anyone', Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' });

/** What decides when the guardrail is all that could stop a caller who may do everything. */
export function decide(
  guardrail: ServiceControlPolicy,
  { by, action, resource = '*', resourceType, context = {} }: GuardrailCase,
  input = guardrailInput(),
  place = account,
): { outcome: string; statement: string | number | undefined } {
  const { outcome, decidedBy } = evaluate(
    { principal: callersIn(place)[by], action, resource, resourceAccount: place, resourceType, context },
    {
      identity: [everything],
      serviceControl: [[everything, document(...guardrail.statements(input))]],
      // Roles and keys answer only where their own policy says so.
      ...(action.startsWith('kms:') && { resource: anyKeyUser }),
      ...(action === 'sts:AssumeRole' && { resource: anyTaker }),
    },
  );
  return { outcome, statement: outcome === 'explicitDeny' ? decidedBy.statement : undefined };
}

/** The decision that a case states. */
export const expected = ({ statement }: GuardrailCase) => ({
  outcome: statement === undefined ? 'allowed' : 'explicitDeny',
  statement,
});

/** The ARN of an IAM role or managed policy in the account of the callers. */
export const iamArn = (path: string) => `arn:aws:iam::${account}:${path}`;
