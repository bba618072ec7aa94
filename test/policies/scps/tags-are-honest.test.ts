import { tagsAreHonest } from '../../../policies/scps/tags-are-honest';
import { decide, expected, type GuardrailCase, iamArn } from '../guardrail';

describe('A pipeline tags as itself', () => {
  it.each<GuardrailCase>([
    {
      name: 'denies creating as another service',
      by: 'pipeline',
      action: 'sqs:CreateQueue',
      resource: 'arn:aws:sqs:eu-west-1:210987001233:payments-api--jobs',
      context: { 'aws:RequestTag/platform:service': 'ledger', 'aws:PrincipalTag/platform:service': 'payments-api' },
      statement: 'TagAsOwnService',
    },
    {
      name: 'denies tagging as another service',
      by: 'pipeline',
      action: 'sqs:TagQueue',
      resource: 'arn:aws:sqs:eu-west-1:210987001233:payments-api--jobs',
      context: { 'aws:RequestTag/platform:service': 'ledger', 'aws:PrincipalTag/platform:service': 'payments-api' },
      statement: 'TagAsOwnService',
    },
    {
      name: 'denies any service tag to a role without one',
      by: 'pipeline',
      action: 'sqs:CreateQueue',
      resource: 'arn:aws:sqs:eu-west-1:210987001233:payments-api--jobs',
      context: { 'aws:RequestTag/platform:service': 'payments-api' },
      statement: 'TagAsOwnService',
    },
    {
      name: 'denies tagging as shared',
      by: 'pipeline',
      action: 'sqs:TagQueue',
      resource: 'arn:aws:sqs:eu-west-1:210987001233:payments-api--jobs',
      context: { 'aws:RequestTag/platform:owner': 'platform', 'aws:PrincipalTag/platform:service': 'payments-api' },
      statement: 'NeverTagAsShared',
    },
    {
      name: 'lets a pipeline create as its own service',
      by: 'pipeline',
      action: 'sqs:CreateQueue',
      resource: 'arn:aws:sqs:eu-west-1:210987001233:payments-api--jobs',
      context: {
        'aws:RequestTag/platform:service': 'payments-api',
        'aws:PrincipalTag/platform:service': 'payments-api',
      },
    },
    {
      name: 'lets it call the tag action that a tagged creation needs',
      by: 'pipeline',
      action: 'sqs:TagQueue',
      resource: 'arn:aws:sqs:eu-west-1:210987001233:payments-api--jobs',
      context: {
        'aws:RequestTag/platform:service': 'payments-api',
        'aws:PrincipalTag/platform:service': 'payments-api',
      },
    },
    {
      name: 'lets it change a tag that decides nothing',
      by: 'pipeline',
      action: 'sqs:TagQueue',
      resource: 'arn:aws:sqs:eu-west-1:210987001233:payments-api--jobs',
      context: { 'aws:RequestTag/platform:team': 'checkout', 'aws:PrincipalTag/platform:service': 'payments-api' },
    },
    {
      name: 'lets the platform tag as any service',
      by: 'servicesApply',
      action: 'iam:TagRole',
      resource: iamArn('role/pipeline/payments-api_deploy'),
      context: { 'aws:RequestTag/platform:service': 'ledger' },
    },
    {
      name: 'lets the platform tag as shared',
      by: 'guardrailsApply',
      action: 'sqs:TagQueue',
      resource: 'arn:aws:sqs:eu-west-1:210987001233:payments-api--jobs',
      context: { 'aws:RequestTag/platform:owner': 'platform' },
    },
  ])('$name', (one) => {
    expect(decide(tagsAreHonest, one)).toEqual(expected(one));
  });
});
