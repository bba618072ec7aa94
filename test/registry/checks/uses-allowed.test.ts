import { entryOf, environmentOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('an environment allows what its services stand on', () => {
  it.each<CheckCase>([
    {
      name: 'fails when an environment does not allow what an entry uses',
      change: (sources) => {
        delete environmentOf(sources, 'prod').services.sqs;
      },
      found: [
        'service pay: uses must stand on services that environment prod allows, got "sqs"; do without it or add sqs to the services of prod',
      ],
    },
    {
      name: 'fails when an environment does not allow what the profile stands on',
      change: (sources) => {
        delete environmentOf(sources, 'staging').services.ecs;
      },
      found: [
        'service pay: profile container-on-ecs must stand on services that environment staging allows, got "ecs"; do without it or add ecs to the services of staging',
      ],
    },
    {
      name: 'fails when secrets are not allowed',
      change: (sources) => {
        delete environmentOf(sources, 'dev').services.secretsmanager;
      },
      found: [
        'service pay: secrets must stand on services that environment dev allows, got "secretsmanager"; do without it or add secretsmanager to the services of dev',
      ],
    },
    {
      name: 'fails when the environment of artefacts cannot hold them',
      change: (sources) => {
        entryOf(sources, 'pay').environments = ['dev'];
        delete environmentOf(sources, 'prod').services.ecr;
      },
      found: [
        'service pay: build stage must stand on services that environment prod allows, got "ecr"; do without it or add ecr to the services of prod',
      ],
    },
    {
      name: 'passes when nobody needs the service there',
      change: (sources) => {
        delete environmentOf(sources, 'staging').services.lambda;
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('uses-allowed', change)).toEqual(found);
  });
});
