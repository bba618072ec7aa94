import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';
import { ownTag } from '../own-tag';

/** API Gateway addresses everything by id and path, and its ARNs carry no account. */
const paths = (input: GrantInput, ...resources: readonly string[]) =>
  resources.map((resource) => homeArn({ ...input.home, account: '' }, 'apigateway', resource));
const everything = ['/apis', '/apis/*', '/restapis', '/restapis/*', '/vpclinks', '/vpclinks/*'];

const rollout = (input: GrantInput) => [
  // A new API, or link to a network, carries the service's tag from its first call.
  allow(
    'ApigatewayCreate',
    'apigateway:POST',
    paths(input, '/apis', '/restapis', '/vpclinks'),
    ownTag('RequestTag', input.service),
  ),
  // What is inside an API is reached through the API's tag.
  allow(
    'ApigatewayChange',
    ['apigateway:DELETE', 'apigateway:GET', 'apigateway:PATCH', 'apigateway:POST', 'apigateway:PUT'],
    paths(input, ...everything),
    ownTag('ResourceTag', input.service),
  ),
  // Tagging goes through a path of its own, which names the API in an encoded form.
  allow(
    'ApigatewayTag',
    ['apigateway:POST', 'apigateway:PUT'],
    paths(input, '/tags/*'),
    ownTag('RequestTag', input.service),
  ),
  allow('ApigatewayReadTags', 'apigateway:GET', paths(input, '/tags/*')),
];

/** HTTP and REST APIs in front of the service. */
export const apigateway: Use = {
  services: ['apigateway', 'execute-api'],
  broad: (input) => [
    ...rollout(input),
    // Finding an API by name lists them all.
    allow('ApigatewayList', 'apigateway:GET', paths(input, '/apis', '/restapis', '/vpclinks')),
  ],
  scoped: rollout,
  runtime: () => [],
};
