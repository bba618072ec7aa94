import type { UsedService } from '../calls';

/** Terraform's API Gateway resources: REST and HTTP APIs, their parts, and links to a network. */
export const apigateway: UsedService = {
  rollout: {
    name: 'rollout of APIs',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html',
    'first deployment': [
      {
        actions: ['apigateway:POST'],
        on: ['arn:{partition}:apigateway:{region}::/restapis', 'arn:{partition}:apigateway:{region}::/vpclinks'],
        tags: 'sent',
      },
      {
        actions: ['apigateway:POST'],
        on: 'arn:{partition}:apigateway:{region}::/apis',
        tags: 'sent',
        type: 'RestApis',
      },
      {
        actions: ['apigateway:PUT'],
        on: 'arn:{partition}:apigateway:{region}::/tags/arn%3Aaws%3Aapigateway',
        tags: 'sent',
      },
      {
        actions: ['apigateway:GET', 'apigateway:PUT', 'apigateway:PATCH'],
        on: 'arn:{partition}:apigateway:{region}::/restapis/a1b2c3',
        tags: 'own',
      },
      {
        actions: ['apigateway:POST'],
        on: 'arn:{partition}:apigateway:{region}::/restapis/a1b2c3/resources',
        tags: 'own',
      },
      {
        actions: ['apigateway:POST'],
        on: 'arn:{partition}:apigateway:{region}::/restapis/a1b2c3/deployments',
        tags: 'own',
      },
      {
        actions: ['apigateway:PUT'],
        on: 'arn:{partition}:apigateway:{region}::/restapis/a1b2c3/resources/r1/methods/GET',
        tags: 'own',
        type: 'RestApi',
      },
      { actions: ['apigateway:POST'], on: 'arn:{partition}:apigateway:{region}::/apis/a1b2c3/stages', tags: 'own' },
    ],
    'second deployment': [
      {
        actions: ['apigateway:GET', 'apigateway:PATCH'],
        on: 'arn:{partition}:apigateway:{region}::/restapis/a1b2c3',
        tags: 'own',
      },
      {
        actions: ['apigateway:GET', 'apigateway:PATCH'],
        on: 'arn:{partition}:apigateway:{region}::/restapis/a1b2c3/stages/live',
        tags: 'own',
      },
      {
        actions: ['apigateway:GET', 'apigateway:PATCH'],
        on: 'arn:{partition}:apigateway:{region}::/vpclinks/v1',
        tags: 'own',
      },
      {
        actions: ['apigateway:GET'],
        on: 'arn:{partition}:apigateway:{region}::/tags/arn%3Aaws%3Aapigateway',
        tags: 'none',
      },
      {
        actions: ['apigateway:PUT'],
        on: 'arn:{partition}:apigateway:{region}::/tags/arn%3Aaws%3Aapigateway',
        tags: 'sent',
      },
    ],
    rollback: [
      {
        actions: ['apigateway:PATCH'],
        on: 'arn:{partition}:apigateway:{region}::/restapis/a1b2c3/stages/live',
        tags: 'own',
      },
    ],
    removal: [
      {
        actions: ['apigateway:DELETE'],
        on: [
          'arn:{partition}:apigateway:{region}::/restapis/a1b2c3',
          'arn:{partition}:apigateway:{region}::/restapis/a1b2c3/stages/live',
          'arn:{partition}:apigateway:{region}::/vpclinks/v1',
        ],
        tags: 'own',
      },
    ],
  },
  broad: {
    name: 'trying out APIs',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html',
    run: [
      {
        actions: ['apigateway:GET'],
        on: ['arn:{partition}:apigateway:{region}::/restapis', 'arn:{partition}:apigateway:{region}::/vpclinks'],
        tags: 'none',
      },
    ],
  },
};
