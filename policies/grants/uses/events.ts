import { resourceName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';

const own = ({ service, home }: GrantInput) => [
  homeArn(home, 'events', `event-bus/${resourceName(service, '*')}`),
  homeArn(home, 'events', `rule/${resourceName(service, '*')}`),
  // Rules of the service on a bus that is not its own.
  homeArn(home, 'events', `rule/*/${resourceName(service, '*')}`),
];

/** Event buses and rules of the service. */
export const events: Use = {
  services: ['events'],
  broad: (input) => [
    allow('EventsOwn', 'events:*', own(input)),
    allow('EventsList', ['events:ListEventBuses', 'events:ListRules', 'events:TestEventPattern'], '*'),
  ],
  scoped: (input) => [
    allow(
      'EventsOwn',
      [
        'events:CreateEventBus',
        'events:DeleteEventBus',
        'events:DeleteRule',
        'events:DescribeEventBus',
        'events:DescribeRule',
        'events:DisableRule',
        'events:EnableRule',
        'events:ListTagsForResource',
        'events:ListTargetsByRule',
        'events:PutRule',
        'events:PutTargets',
        'events:RemoveTargets',
        'events:TagResource',
        'events:UntagResource',
        'events:UpdateEventBus',
      ],
      own(input),
    ),
  ],
  runtime: ({ service, home }) => [
    // The account's default bus is shared by all of its services; another's own bus is not.
    allow('EventsPut', 'events:PutEvents', [
      homeArn(home, 'events', 'event-bus/default'),
      homeArn(home, 'events', `event-bus/${resourceName(service, '*')}`),
    ]),
  ],
};
