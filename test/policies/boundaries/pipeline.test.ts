import { evaluate } from '../../../analysis/evaluate';
import { pipelineBoundary } from '../../../policies/boundaries/pipeline';
import { document } from '../../../policies/document';
import { denied, may } from '../grants/cases';
import { at, decide, tagged } from '../grants/decide';
import { accounts } from '../grants/grant-input';
import { actionsLike } from '../grants/service-vocabulary';
import { boundaryDecision, everything, expectedOf } from './boundary-decision';

const role = (path: string) => `arn:aws:iam::${accounts.home}:role${path}`;
const lambda = at('lambda', 'function:pay--charge');
const boundary = pipelineBoundary({ partition: 'aws', account: accounts.home });

describe('the pipeline boundary keeps a pipeline that may do everything from permissions', () => {
  it.each([
    may('passes its own task role', 'iam:PassRole', role('/runtime/pay/pay_task')),
    may('passes its own CloudFormation role', 'iam:PassRole', role('/pipeline/pay_cloudformation')),
    denied(
      'DenyPassingOtherRoles',
      'does not pass the role of a prefix twin',
      'iam:PassRole',
      role('/runtime/pay-api/pay-api_task'),
    ),
    denied(
      'DenyPassingOtherRoles',
      'does not pass the CloudFormation role of a prefix twin',
      'iam:PassRole',
      role('/pipeline/pay-api_cloudformation'),
    ),
    denied('DenyPassingOtherRoles', 'does not pass its own deploy role', 'iam:PassRole', role('/pipeline/pay_deploy')),
    denied(
      'DenyPassingOtherRoles',
      'does not pass a role of the platform',
      'iam:PassRole',
      role('/platform/services-apply'),
    ),
    may('lets an AWS service call its function', 'lambda:AddPermission', lambda, {
      ...tagged.own,
      'lambda:Principal': 'events.amazonaws.com',
    }),
    denied(
      'DenyInvokersButServices',
      'does not let another account call its function',
      'lambda:AddPermission',
      lambda,
      { ...tagged.own, 'lambda:Principal': '444444444444' },
    ),
    denied('DenyInvokersButServices', 'does not let everybody call its function', 'lambda:AddPermission', lambda, {
      ...tagged.own,
      'lambda:Principal': '*',
    }),
    may('lets an AWS service use its key', 'kms:CreateGrant', at('kms', 'key/1'), {
      ...tagged.own,
      'kms:GrantIsForAWSResource': 'true',
    }),
    denied('DenyGrantsButToServices', 'grants its key to nobody else', 'kms:CreateGrant', at('kms', 'key/1'), {
      ...tagged.own,
      'kms:GrantIsForAWSResource': 'false',
    }),
    denied(
      'DenyPermissionChanges',
      'does not put a policy on its own bucket',
      's3:PutBucketPolicy',
      `arn:aws:s3:::pay--site-${accounts.home}`,
    ),
    may('puts an object into its own bucket', 's3:PutObject', `arn:aws:s3:::pay--site-${accounts.home}/index.html`),
    may('asks who it is', 'sts:GetCallerIdentity'),
    denied(
      'DenyOutsideCatalogue',
      'does not look at its own role',
      'iam:GetRole',
      role('/pipeline/pay_deploy'),
      tagged.own,
    ),
    denied('DenyOutsideCatalogue', 'does not stop the trail', 'cloudtrail:StopLogging', at('cloudtrail', 'trail/main')),
    denied(
      'DenyOutsideCatalogue',
      'does not open a port',
      'ec2:AuthorizeSecurityGroupIngress',
      at('ec2', 'security-group/sg-1'),
      tagged.own,
    ),
    denied(
      'DenyOutsideCatalogue',
      'does not share a copy of a volume',
      'ec2:ModifySnapshotAttribute',
      'arn:aws:ec2:eu-west-1::snapshot/snap-1',
      tagged.own,
    ),
    denied('DenyOutsideCatalogue', 'does not federate out of the organisation', 'sts:GetWebIdentityToken'),
    denied(
      'DenyGrantsButToServices',
      'grants its key to nobody when the request does not say for whom',
      'kms:CreateGrant',
      at('kms', 'key/1'),
      tagged.own,
    ),
  ])('$name', (one) => expect(boundaryDecision(one)).toEqual(expectedOf(one)));
});

describe('a pipeline role without the tag of its service', () => {
  it.each([
    { name: 'asks who it is', action: 'sts:GetCallerIdentity', outcome: 'allowed' },
    { name: 'reads nothing', action: 's3:ListAllMyBuckets', outcome: 'explicitDeny' },
    {
      name: 'does not reach what is tagged "none"',
      action: 'lambda:GetFunction',
      resource: lambda,
      context: { 'aws:ResourceTag/platform:service': 'none' },
      outcome: 'explicitDeny',
    },
  ])('$name', ({ outcome, ...call }) => {
    expect(decide('pipeline', everything, call, { service: '' }).outcome).toBe(outcome);
  });
});

describe('a resource policy that names the session', () => {
  const session = `arn:aws:sts::${accounts.home}:assumed-role/pay_deploy/run-1`;
  const open = (action: string) =>
    document({
      Sid: 'Session',
      Effect: 'Allow',
      Principal: { AWS: session },
      Action: action,
      ...(action.startsWith('sts:') ? {} : { Resource: '*' }),
    });
  const call = (action: string, resource: string) =>
    evaluate(
      {
        principal: session,
        action,
        resource,
        context: { 'aws:PrincipalTag/platform:service': 'pay', 'aws:PrincipalArn': role('/pipeline/pay_deploy') },
      },
      { identity: [], permissionsBoundaries: [boundary], resource: open(action) },
    ).outcome;

  it('passes over what the boundary only leaves to grants', () => {
    expect(call('secretsmanager:GetSecretValue', at('secretsmanager', 'secret:other/x-AbCdEf'))).toBe('allowed');
  });
  it('does not pass over what the boundary denies', () => {
    expect(call('secretsmanager:PutResourcePolicy', at('secretsmanager', 'secret:other/x-AbCdEf'))).toBe(
      'explicitDeny',
    );
    expect(call('sts:AssumeRole', role('/platform/break-glass'))).toBe('explicitDeny');
  });
});

describe('the pipeline boundary as a document', () => {
  it('fits a managed policy, whitespace left out', () => {
    expect(JSON.stringify(boundary).replace(/\s/g, '').length).toBeLessThanOrEqual(6144);
  });
  it('names only actions that exist', () => {
    const patterns = boundary.Statement.flatMap(({ Action = [], NotAction = [] }) => [Action, NotAction].flat());
    expect(patterns.filter((pattern) => pattern !== '*' && actionsLike(pattern).length === 0)).toEqual([]);
  });
});
