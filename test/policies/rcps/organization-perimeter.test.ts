import { evaluate, type Request } from '../../../analysis/evaluate';
import { document } from '../../../policies/document';
import { organizationPerimeter } from '../../../policies/rcps/organization-perimeter';
import { guardrailInput } from '../guardrail';

const account = '210987001233';
const partner = '123123123123';
const ours = { 'aws:PrincipalOrgID': 'o-acme1234567' };
const theirs = { 'aws:PrincipalOrgID': 'o-other123456' };
const anyone = { Sid: 'Anyone', Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' } as const;

type PerimeterCase = {
  readonly name: string;
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly context?: Request['context'];
  readonly outcome: 'allowed' | 'explicitDeny';
};

const queue = { action: 'sqs:SendMessage', resource: `arn:aws:sqs:eu-west-1:${account}:payments-api--jobs` };
const object = { action: 's3:GetObject', resource: 'arn:aws:s3:::payments-api--files-210987001233/one' };
const secret = {
  action: 'secretsmanager:GetSecretValue',
  resource: `arn:aws:secretsmanager:eu-west-1:${account}:secret:payments-api/token-AbCdEf`,
};
const insider = `arn:aws:iam::210987001096:role/runtime/payments-api/payments-api_task`;
const outsider = `arn:aws:iam::999999999999:role/anything`;

/** A resource policy open to the world, so that only the RCP can say no. */
function call({ principal, action, resource, context = {} }: PerimeterCase) {
  const isService = principal.endsWith('.amazonaws.com');
  const { Resource, ...trust } = anyone;
  return evaluate(
    { principal, action, resource, resourceAccount: account, context },
    {
      identity: isService ? [] : [document({ Sid: 'Everything', Effect: 'Allow', Action: '*', Resource })],
      resource:
        action === 'sts:AssumeRole'
          ? document({ ...trust, Principal: { AWS: '*' }, Action: action })
          : document(anyone),
      resourceControl: [
        [
          document(anyone),
          document(...organizationPerimeter.statements(guardrailInput({ trustedAccounts: [partner] }))),
        ],
      ],
    },
  ).outcome;
}

describe('Data and roles answer to this organisation', () => {
  const role = { action: 'sts:AssumeRole', resource: `arn:aws:iam::${account}:role/open` };
  it.each<PerimeterCase>([
    {
      name: 'lets an account of the organisation send',
      principal: insider,
      ...queue,
      context: ours,
      outcome: 'allowed',
    },
    {
      name: 'denies another organisation a queue',
      principal: outsider,
      ...queue,
      context: theirs,
      outcome: 'explicitDeny',
    },
    {
      name: 'denies another organisation an object',
      principal: outsider,
      ...object,
      context: theirs,
      outcome: 'explicitDeny',
    },
    { name: 'denies an account of no organisation', principal: outsider, ...object, outcome: 'explicitDeny' },
    {
      name: 'denies another organisation a secret',
      principal: outsider,
      ...secret,
      context: theirs,
      outcome: 'explicitDeny',
    },
    { name: 'lets the organisation read a secret', principal: insider, ...secret, context: ours, outcome: 'allowed' },
    {
      name: 'denies another organisation a role',
      principal: outsider,
      ...role,
      context: theirs,
      outcome: 'explicitDeny',
    },
    { name: 'lets the organisation take a role', principal: insider, ...role, context: ours, outcome: 'allowed' },
    {
      name: 'lets a listed account in',
      principal: `arn:aws:iam::${partner}:role/partner`,
      ...object,
      context: theirs,
      outcome: 'allowed',
    },
    { name: 'lets an AWS service in', principal: 'cloudfront.amazonaws.com', ...object, outcome: 'allowed' },
    {
      name: 'leaves services that are not listed to their own policies',
      principal: outsider,
      action: 'logs:PutSubscriptionFilter',
      resource: `arn:aws:logs:eu-west-1:${account}:log-group:shared`,
      context: theirs,
      outcome: 'allowed',
    },
  ])('$name', (one) => {
    expect(call(one)).toBe(one.outcome);
  });
});
