import { tagsStay } from '../../../policies/scps/tags-stay';
import { decide, expected, type GuardrailCase } from '../guardrail';

describe("A pipeline leaves the platform's tags on", () => {
  it.each<GuardrailCase>([
    {
      name: 'denies taking the service tag off',
      by: 'pipeline',
      action: 'sqs:UntagQueue',
      resource: 'arn:aws:sqs:eu-west-1:210987001233:payments-api--jobs',
      context: { 'aws:TagKeys': 'platform:service' },
      statement: 'KeepPlatformTags',
    },
    {
      name: 'denies it among others',
      by: 'pipeline',
      action: 'ec2:DeleteTags',
      resource: 'arn:aws:ec2:eu-west-1:210987001233:instance/i-0123456789abcdef0',
      context: { 'aws:TagKeys': ['colour', 'platform:owner'] },
      statement: 'KeepPlatformTags',
    },
    {
      name: 'lets a pipeline take its own tags off',
      by: 'pipeline',
      action: 'sqs:UntagQueue',
      resource: 'arn:aws:sqs:eu-west-1:210987001233:payments-api--jobs',
      context: { 'aws:TagKeys': 'colour' },
    },
    {
      name: 'lets a tagged creation name the keys',
      by: 'pipeline',
      action: 'sqs:CreateQueue',
      resource: 'arn:aws:sqs:eu-west-1:210987001233:payments-api--jobs',
      context: { 'aws:TagKeys': 'platform:service', 'aws:RequestTag/platform:service': 'payments-api' },
    },
    {
      name: 'leaves the platform alone',
      by: 'guardrailsApply',
      action: 'sqs:UntagQueue',
      resource: 'arn:aws:sqs:eu-west-1:210987001233:payments-api--jobs',
      context: { 'aws:TagKeys': 'platform:service' },
    },
  ])('$name', (one) => {
    expect(decide(tagsStay, one)).toEqual(expected(one));
  });
});
