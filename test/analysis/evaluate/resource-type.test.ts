import { resourceTypeOf } from '../../../analysis/evaluate/resource-type';
import { actionData, allServices, requiredResourceTypes, serviceData } from '../../../analysis/evaluate/service-data';

const inferred = (name: string, resource: string) => {
  const { service, action } = actionData(name);
  return resourceTypeOf(service, action, resource, undefined);
};

describe('the resource type is taken from the ARN', () => {
  const at = (service: string, name: string) => `arn:aws:${service}:eu-west-1:111122223333:${name}`;
  it.each([
    { action: 'iam:CreateRole', resource: 'arn:aws:iam::111122223333:role/pipeline/a_b', type: 'role' },
    { action: 's3:GetObject', resource: 'arn:aws:s3:::bucket/a/b', type: 'object' },
    { action: 's3:ListBucket', resource: 'arn:aws:s3:::bucket', type: 'bucket' },
    { action: 'ecr:PutImage', resource: at('ecr', 'repository/payments-api/web'), type: 'repository' },
    { action: 'ecs:UpdateService', resource: at('ecs', 'service/main/payments-api--web'), type: 'service' },
    {
      action: 'logs:CreateLogGroup',
      resource: at('logs', 'log-group:/aws/lambda/payments-api--web'),
      type: 'log-group',
    },
    { action: 'logs:PutLogEvents', resource: at('logs', 'log-group:/ecs/a/b:log-stream:c/d'), type: 'log-stream' },
    { action: 'dynamodb:Query', resource: at('dynamodb', 'table/t/index/i'), type: 'index' },
    { action: 'dynamodb:Query', resource: at('dynamodb', 'table/t'), type: 'table' },
    { action: 'events:PutRule', resource: at('events', 'rule/r'), type: 'rule-on-default-event-bus' },
    { action: 'events:PutRule', resource: at('events', 'rule/bus/r'), type: 'rule-on-custom-event-bus' },
    { action: 'ssm:GetParameter', resource: at('ssm', 'parameter/payments-api/a/b'), type: 'parameter' },
    { action: 'sts:AssumeRole', resource: 'arn:aws-us-gov:iam::111122223333:role/x', type: 'role' },
    { action: 'ec2:DescribeInstances', resource: '*', type: undefined },
    { action: 's3:ListAllMyBuckets', resource: '*', type: undefined },
  ])('$action on $resource: $type', ({ action, resource, type }) => {
    expect(inferred(action, resource)).toBe(type);
  });

  it('for every action and every one of its types in the reference', () => {
    const wrong: string[] = [];
    for (const service of allServices().map(serviceData)) {
      for (const action of Object.values(service.actions)) {
        for (const { name } of action.resourceTypes) {
          const type = service.resourceTypes[name.toLowerCase()];
          for (const template of type?.arn.split(/,\s*/) ?? []) {
            const sample = template.replace('${Partition}', 'aws').replace(/\$\{[^}]*\}/g, 'name');
            const got = service.resourceTypes[resourceTypeOf(service, action, sample, undefined) ?? ''];
            // Some types share their form, such as versions and aliases of functions: no ARN can tell them apart.
            const form = (arn: string) => arn.replace(/\$\{[^}]*\}/g, '');
            const forms = got?.arn.split(/,\s*/).map(form) ?? [];
            if (!forms.includes(form(template))) wrong.push(`${service.prefix}:${action.name} ${name}: ${got?.key}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('the resource types that a call always touches', () => {
  it('are those that the reference marks', () => {
    expect(requiredResourceTypes('ec2:RunInstances')).toEqual([
      'image',
      'instance',
      'network-interface',
      'security-group',
      'subnet',
    ]);
    expect(requiredResourceTypes('ec2:DescribeInstances')).toEqual([]);
  });
});
