import { entryOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('a share fits its owner and its receiver', () => {
  it.each<CheckCase>([
    {
      name: 'fails when the receiver is misspelt',
      change: (sources) => {
        entryOf(sources, 'pay').shares = [{ use: 'sqs', name: 'orders', with: 'pay-appi', access: 'read' }];
      },
      found: [
        'service pay: share of orders must be with a service of registry/services, got "pay-appi"; use "pay-api" or remove the share',
      ],
    },
    {
      name: 'fails when a service shares with itself',
      change: (sources) => {
        entryOf(sources, 'pay').shares = [{ use: 'sqs', name: 'orders', with: 'pay', access: 'read' }];
      },
      found: ['service pay: share of orders must be with another service, got "pay"; remove the share'],
    },
    {
      name: 'fails when the owner does not use the service',
      change: (sources) => {
        entryOf(sources, 'pay').shares = [{ use: 'sns', name: 'orders', with: 'pay-api', access: 'read' }];
      },
      found: [
        'service pay: share of orders must be of a service under uses, got "sns"; add sns to uses or remove the share',
      ],
    },
    {
      name: 'fails when the two have no environment in common',
      change: (sources) => {
        entryOf(sources, 'pay').environments = ['staging'];
      },
      found: [
        'service pay: share of orders must be with a service that has an environment in common, got "dev, prod"; add an environment to pay-api or remove the share',
      ],
    },
    {
      name: 'fails when the two live in different accounts',
      change: (sources) => {
        entryOf(sources, 'pay').shares = [{ use: 'sqs', name: 'orders', with: 'ledger', access: 'read' }];
      },
      found: [
        'service pay: share of orders must be with a service in the same account in dev, got "ledger-dev"; place both in one account or remove the share',
        'service pay: share of orders must be with a service in the same account in prod, got "ledger-prod"; place both in one account or remove the share',
      ],
    },
    {
      name: 'passes when a site shares its bucket',
      change: (sources) => {
        entryOf(sources, 'pay-site').shares = [{ use: 's3', name: 'web', with: 'pay-api', access: 'read' }];
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('shares-fit', change)).toEqual(found);
  });
});
