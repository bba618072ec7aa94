import { environmentOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('an environment has the home Region, and its services no other', () => {
  it.each<CheckCase>([
    {
      name: 'fails when the home Region is missing',
      change: (sources) => {
        environmentOf(sources, 'staging').regions = ['eu-central-1'];
        environmentOf(sources, 'staging').services.ecs = 'every-region';
      },
      found: ['environment staging: regions must have the home Region eu-west-1, got "eu-central-1"; add eu-west-1'],
    },
    {
      name: 'fails when a service has a Region that its environment has not',
      change: (sources) => {
        environmentOf(sources, 'dev').services.ecs = ['eu-west-2'];
      },
      found: [
        'environment dev: services.ecs must name Regions of the environment, got "eu-west-2"; use "eu-west-1" or add it to regions',
      ],
    },
    {
      name: 'passes when a service has fewer Regions',
      change: (sources) => {
        environmentOf(sources, 'dev').services.sqs = ['eu-central-1'];
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('regions', change)).toEqual(found);
  });
});
