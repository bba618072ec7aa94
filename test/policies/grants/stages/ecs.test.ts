import { may, mayNot, mustNot } from '../cases';
import { at, sendsOwnTag, tagged } from '../decide';
import { imageIn, passedTo, roleAt, stageTable } from './stage-table';

const taskDefinition = at('ecs', 'task-definition/pay--api:7');
const ecsService = at('ecs', 'service/main/pay--api');
const created = (by: string) => ({ ...sendsOwnTag, 'ecs:CreateAction': by });
const listener = at('elasticloadbalancing', 'listener/app/main/1/2');
const rule = at('elasticloadbalancing', 'listener-rule/app/main/1/2/3');

stageTable(
  'a deploy stage on ECS',
  {
    grantUses: [{ grant: 'ecr-pull' }, { grant: 'ecs-deploy', cluster: 'main' }, { grant: 'pass-runtime-role' }],
    useNames: ['logs', 'dynamodb', 'sqs', 'events', 'elasticloadbalancing'],
  },
  [
    may('first deployment', 'ecr:GetAuthorizationToken'),
    may('first deployment', 'ecr:BatchGetImage', imageIn('artifacts', 'pay'), tagged.own),
    may('first deployment', 'ecs:RegisterTaskDefinition', taskDefinition, sendsOwnTag),
    may('first deployment', 'ecs:TagResource', taskDefinition, created('RegisterTaskDefinition')),
    may('first deployment', 'ecs:CreateService', ecsService, sendsOwnTag),
    may('first deployment', 'ecs:TagResource', ecsService, created('CreateService')),
    may('first deployment', 'iam:PassRole', roleAt('/runtime/pay/pay_task'), {
      ...tagged.own,
      ...passedTo('ecs-tasks.amazonaws.com'),
    }),
    may('first deployment', 'logs:CreateLogGroup', at('logs', 'log-group:/ecs/pay/api'), sendsOwnTag),
    may('first deployment', 'logs:TagResource', at('logs', 'log-group:/ecs/pay/api'), sendsOwnTag),
    may(
      'first deployment',
      'elasticloadbalancing:CreateTargetGroup',
      at('elasticloadbalancing', 'targetgroup/pay--api/1'),
      sendsOwnTag,
    ),
    may('first deployment', 'elasticloadbalancing:CreateRule', listener, { ...tagged.shared, ...sendsOwnTag }),
    may('first deployment', 'dynamodb:CreateTable', at('dynamodb', 'table/pay--orders'), sendsOwnTag),
    may('first deployment', 'dynamodb:TagResource', at('dynamodb', 'table/pay--orders'), sendsOwnTag),
    may('first deployment', 'dynamodb:DescribeContinuousBackups', at('dynamodb', 'table/pay--orders'), tagged.own),
    may('first deployment', 'sqs:CreateQueue', at('sqs', 'pay--jobs'), sendsOwnTag),
    may('first deployment', 'sqs:TagQueue', at('sqs', 'pay--jobs'), sendsOwnTag),
    may('first deployment', 'events:PutRule', at('events', 'rule/pay--nightly'), sendsOwnTag),
    may('first deployment', 'events:PutRule', at('events', 'rule/main/pay--nightly'), sendsOwnTag),
    may('second deployment', 'ecs:DescribeTaskDefinition'),
    may('second deployment', 'ecs:UpdateService', ecsService, tagged.own),
    may('second deployment', 'ecs:DescribeServices', ecsService, tagged.own),
    may('second deployment', 'ecs:DescribeTasks', at('ecs', 'task/main/1'), tagged.own),
    may('second deployment', 'ecs:DescribeClusters', at('ecs', 'cluster/main'), tagged.shared),
    may('second deployment', 'events:PutRule', at('events', 'rule/pay--nightly'), { ...sendsOwnTag, ...tagged.own }),
    may('second deployment', 'sqs:SetQueueAttributes', at('sqs', 'pay--jobs'), tagged.own),
    may('migration', 'ecs:RunTask', taskDefinition, { ...tagged.own, 'ecs:cluster': at('ecs', 'cluster/main') }),
    may('rollback', 'ecs:StopServiceDeployment', at('ecs', 'service-deployment/main/pay--api/1'), tagged.own),
    mustNot('the service of a prefix twin', 'ecs:UpdateService', at('ecs', 'service/main/pay-api--api'), tagged.twin),
    mayNot(
      'an untagged service with a twin name',
      'ecs:CreateService',
      at('ecs', 'service/main/pay-api--api'),
      sendsOwnTag,
    ),
    mayNot('its own service on another cluster', 'ecs:CreateService', at('ecs', 'service/batch/pay--api'), sendsOwnTag),
    mustNot('an untagged service of its own name', 'ecs:UpdateService', ecsService),
    mustNot('the shared cluster', 'ecs:UpdateCluster', at('ecs', 'cluster/main'), tagged.shared),
    mayNot('the task definitions of all services', 'ecs:DeregisterTaskDefinition'),
    mayNot('a task of another cluster', 'ecs:RunTask', taskDefinition, {
      ...tagged.own,
      'ecs:cluster': at('ecs', 'cluster/batch'),
    }),
    mayNot('a shell in its own task', 'ecs:ExecuteCommand', at('ecs', 'task/main/1'), tagged.own),
    mustNot('pushing from a deploy stage', 'ecr:PutImage', imageIn('artifacts', 'pay'), tagged.own),
    mayNot('an image of a prefix twin', 'ecr:BatchGetImage', imageIn('artifacts', 'pay-api')),
    mayNot(
      'its role passed to another AWS service',
      'iam:PassRole',
      roleAt('/runtime/pay/pay_task'),
      passedTo('lambda.amazonaws.com'),
    ),
    mayNot(
      'a role of its own that is not in the entry',
      'iam:PassRole',
      roleAt('/runtime/pay/pay_old'),
      passedTo('ecs-tasks.amazonaws.com'),
    ),
    mustNot(
      'the role of a prefix twin',
      'iam:PassRole',
      roleAt('/runtime/pay-api/pay-api_task'),
      passedTo('ecs-tasks.amazonaws.com'),
    ),
    mayNot('the table of a prefix twin', 'dynamodb:CreateTable', at('dynamodb', 'table/pay-api--orders'), sendsOwnTag),
    mustNot(
      'the table of another service',
      'dynamodb:DeleteTable',
      at('dynamodb', 'table/billing--orders'),
      tagged.foreign,
    ),
    mustNot('a rule of another service on the listener', 'elasticloadbalancing:ModifyRule', rule, tagged.foreign),
    mayNot('an untagged rule on the listener', 'elasticloadbalancing:ModifyRule', rule),
    may('the rule of its own on the listener', 'elasticloadbalancing:ModifyRule', rule, tagged.own),
    mustNot('the shared listener', 'elasticloadbalancing:ModifyListener', listener, tagged.shared),
    mustNot(
      'a resource policy of its own table',
      'dynamodb:PutResourcePolicy',
      at('dynamodb', 'table/pay--orders'),
      tagged.own,
    ),
  ],
);
