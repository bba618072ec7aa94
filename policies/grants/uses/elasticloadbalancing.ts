import { resourceName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';
import { ownTag } from '../own-tag';

const own = ({ service, home }: GrantInput) =>
  ['loadbalancer/app', 'loadbalancer/net', 'listener/app', 'listener/net', 'listener-rule/app', 'targetgroup'].map(
    (type) => homeArn(home, 'elasticloadbalancing', `${type}/${resourceName(service, '*')}`),
  );

const onSharedListener = (input: GrantInput) => [
  // A rule on the platform's listener carries the service's tag from its first call.
  allow(
    'LoadBalancingCreateRule',
    'elasticloadbalancing:CreateRule',
    homeArn(input.home, 'elasticloadbalancing', 'listener/app/*'),
    ownTag('RequestTag', input.service),
  ),
  // Only as part of that create: nobody tags a rule that is there already.
  allow('LoadBalancingTagRule', 'elasticloadbalancing:AddTags', '*', {
    StringEquals: {
      ...ownTag('RequestTag', input.service).StringEquals,
      'elasticloadbalancing:CreateAction': 'CreateRule',
    },
  }),
  // The name in a rule's ARN is the load balancer's, so the tag says whose the rule is.
  allow(
    'LoadBalancingOwnRules',
    ['elasticloadbalancing:DeleteRule', 'elasticloadbalancing:ModifyRule'],
    homeArn(input.home, 'elasticloadbalancing', 'listener-rule/app/*'),
    ownTag('ResourceTag', input.service),
  ),
  allow(
    'LoadBalancingRead',
    ['acm:DescribeCertificate', 'acm:ListCertificates', 'elasticloadbalancing:Describe*'],
    '*',
  ),
];

/** Target groups and rules on a shared listener, or load balancers of the service's own. */
export const elasticloadbalancing: Use = {
  services: ['elasticloadbalancing'],
  broad: (input) => [...onSharedListener(input), allow('LoadBalancingOwn', 'elasticloadbalancing:*', own(input))],
  scoped: (input) => [
    ...onSharedListener(input),
    allow(
      'LoadBalancingOwn',
      [
        'elasticloadbalancing:AddTags',
        'elasticloadbalancing:Create*',
        'elasticloadbalancing:Delete*',
        'elasticloadbalancing:Modify*',
        'elasticloadbalancing:RemoveTags',
      ],
      own(input),
    ),
  ],
  runtime: () => [],
};
