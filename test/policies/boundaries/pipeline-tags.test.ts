import { denied, may } from '../grants/cases';
import { at, sendsOwnTag, tagged } from '../grants/decide';
import { boundaryDecision, expectedOf } from './boundary-decision';

const lambda = at('lambda', 'function:pay--charge');

describe('the pipeline boundary keeps a pipeline that may do everything to what is its own', () => {
  it.each([
    may('updates the code of its own function', 'lambda:UpdateFunctionCode', lambda, tagged.own),
    denied(
      'DenyForeignResource',
      'does not update the code of another service',
      'lambda:UpdateFunctionCode',
      lambda,
      tagged.foreign,
    ),
    denied(
      'DenyForeignResource',
      'does not update the code of a prefix twin',
      'lambda:UpdateFunctionCode',
      lambda,
      tagged.twin,
    ),
    denied(
      'DenyActingAsUntagged',
      'does not update the code of an untagged function',
      'lambda:UpdateFunctionCode',
      lambda,
    ),
    denied('DenyChangingShared', 'does not update the code of a shared function', 'lambda:UpdateFunctionCode', lambda, {
      ...tagged.shared,
      ...tagged.own,
    }),
    may('makes a function', 'lambda:CreateFunction', lambda, sendsOwnTag),
    may('tags a function while it makes it', 'lambda:TagResource', lambda, sendsOwnTag),
    may('reads an untagged table', 'dynamodb:DescribeTable', at('dynamodb', 'table/legacy')),
    denied(
      'DenyForeignResource',
      'does not read the table of another service',
      'dynamodb:GetItem',
      at('dynamodb', 'table/x'),
      tagged.foreign,
    ),
    may('looks at a shared cluster', 'ecs:DescribeClusters', at('ecs', 'cluster/main'), tagged.shared),
    denied(
      'DenyChangingShared',
      'does not change a shared cluster',
      'ecs:UpdateCluster',
      at('ecs', 'cluster/main'),
      tagged.shared,
    ),
    may(
      'updates its own service on a shared cluster',
      'ecs:UpdateService',
      at('ecs', 'service/main/pay--api'),
      tagged.own,
    ),
    may(
      'puts a rule on a shared listener',
      'elasticloadbalancing:CreateRule',
      at('elasticloadbalancing', 'listener/app/main/1/2'),
      { ...tagged.shared, ...sendsOwnTag },
    ),
    denied(
      'DenyChangingShared',
      'does not change a shared listener',
      'elasticloadbalancing:ModifyListener',
      at('elasticloadbalancing', 'listener/app/main/1/2'),
      tagged.shared,
    ),
    may('joins a shared subnet', 'ec2:RunInstances', at('ec2', 'subnet/subnet-1'), tagged.shared),
    may('decrypts with a shared key', 'kms:Decrypt', at('kms', 'key/1'), tagged.shared),
    denied(
      'DenyChangingShared',
      'does not delete a shared key',
      'kms:ScheduleKeyDeletion',
      at('kms', 'key/1'),
      tagged.shared,
    ),
    may('tags an instance while it makes it', 'ec2:CreateTags', at('ec2', 'instance/i-1'), {
      ...sendsOwnTag,
      'ec2:CreateAction': 'RunInstances',
    }),
    denied(
      'DenyTaggingUntaggedEc2',
      'does not capture an untagged instance by tagging it',
      'ec2:CreateTags',
      at('ec2', 'instance/i-1'),
      sendsOwnTag,
    ),
    may('tags a task definition while it registers it', 'ecs:TagResource', at('ecs', 'task-definition/pay--api:1'), {
      ...sendsOwnTag,
      'ecs:CreateAction': 'RegisterTaskDefinition',
    }),
    denied(
      'DenyTaggingUntaggedEcs',
      'does not capture an untagged ECS service by tagging it',
      'ecs:TagResource',
      at('ecs', 'service/main/legacy'),
      sendsOwnTag,
    ),
    may('changes a tag of its own ECS service', 'ecs:TagResource', at('ecs', 'service/main/pay--api'), {
      ...sendsOwnTag,
      ...tagged.own,
    }),
    denied(
      'DenyTaggingUntaggedElasticloadbalancing',
      'does not capture an untagged load balancer by tagging it',
      'elasticloadbalancing:AddTags',
      at('elasticloadbalancing', 'loadbalancer/legacy'),
      sendsOwnTag,
    ),
    may(
      'tags a load balancer while it makes it',
      'elasticloadbalancing:AddTags',
      at('elasticloadbalancing', 'loadbalancer/pay--a'),
      { ...sendsOwnTag, 'elasticloadbalancing:CreateAction': 'CreateLoadBalancer' },
    ),
  ])('$name', (one) => expect(boundaryDecision(one)).toEqual(expectedOf(one)));
});
