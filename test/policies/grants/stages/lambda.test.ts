import { may, mayNot, mustNot } from '../cases';
import { at, sendsOwnTag, tagged } from '../decide';
import { accounts } from '../grant-input';
import { bucketOf, passedTo, roleAt, stageTable } from './stage-table';

const charge = at('lambda', 'function:pay--charge');

stageTable(
  'a deploy stage on Lambda',
  {
    grantUses: [{ grant: 'lambda-deploy' }, { grant: 'pass-runtime-role' }],
    useNames: ['lambda', 'sns', 'apigateway', 'cloudwatch'],
  },
  [
    may('first deployment', 'lambda:CreateFunction', charge, sendsOwnTag),
    may('first deployment', 'lambda:TagResource', charge, sendsOwnTag),
    may('first deployment', 'iam:PassRole', roleAt('/runtime/pay/pay_function'), {
      ...tagged.own,
      ...passedTo('lambda.amazonaws.com'),
    }),
    may('first deployment', 'lambda:CreateAlias', charge, tagged.own),
    may('first deployment', 'lambda:CreateEventSourceMapping', '*', { ...sendsOwnTag, 'lambda:FunctionArn': charge }),
    may('first deployment', 'lambda:AddPermission', charge, {
      ...tagged.own,
      'lambda:Principal': 'apigateway.amazonaws.com',
    }),
    may('first deployment', 'logs:PutRetentionPolicy', at('logs', 'log-group:/aws/lambda/pay--charge'), tagged.own),
    may('first deployment', 'apigateway:POST', 'arn:aws:apigateway:eu-west-1::/restapis', sendsOwnTag),
    may('first deployment', 'apigateway:POST', 'arn:aws:apigateway:eu-west-1::/restapis/a1/deployments', tagged.own),
    may('first deployment', 'cloudwatch:PutMetricAlarm', at('cloudwatch', 'alarm:pay--errors'), sendsOwnTag),
    may('first deployment', 'sns:CreateTopic', at('sns', 'pay--paid'), sendsOwnTag),
    may('second deployment', 'lambda:UpdateFunctionCode', charge, tagged.own),
    may('second deployment', 'lambda:PublishVersion', charge, tagged.own),
    may('second deployment', 'cloudwatch:PutMetricAlarm', at('cloudwatch', 'alarm:pay--errors'), {
      ...sendsOwnTag,
      ...tagged.own,
    }),
    may('second deployment', 's3:GetObject', `${bucketOf('pay', 'artifacts', accounts.artifacts)}/pay.zip`),
    may('first deployment', 's3:GetObject', `${bucketOf('pay', 'artifacts', accounts.home)}/packaged.zip`),
    mayNot('the package of a twin', 's3:GetObject', `${bucketOf('pay-api', 'artifacts', accounts.home)}/packaged.zip`),
    may('rollback', 'lambda:UpdateAlias', charge, tagged.own),
    mustNot(
      'the code of a prefix twin',
      'lambda:UpdateFunctionCode',
      at('lambda', 'function:pay-api--charge'),
      tagged.twin,
    ),
    mayNot(
      'a new function with a twin name',
      'lambda:CreateFunction',
      at('lambda', 'function:pay-api--charge'),
      sendsOwnTag,
    ),
    mustNot('an untagged function of its own name', 'lambda:UpdateFunctionCode', charge),
    mustNot('everybody as invoker', 'lambda:AddPermission', charge, { ...tagged.own, 'lambda:Principal': '*' }),
    mayNot('a mapping onto the function of another', 'lambda:CreateEventSourceMapping', '*', {
      ...sendsOwnTag,
      'lambda:FunctionArn': at('lambda', 'function:billing--x'),
    }),
    mustNot(
      'the API of another service',
      'apigateway:PATCH',
      'arn:aws:apigateway:eu-west-1::/restapis/b2',
      tagged.foreign,
    ),
    mayNot('an untagged API', 'apigateway:PATCH', 'arn:aws:apigateway:eu-west-1::/restapis/b2'),
    mayNot(
      'the packages of a prefix twin',
      's3:GetObject',
      `${bucketOf('pay-api', 'artifacts', accounts.artifacts)}/a.zip`,
    ),
    mustNot('a role of its own', 'iam:CreateRole', roleAt('/runtime/pay/pay_new')),
  ],
);
