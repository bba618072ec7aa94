import { environmentOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('an environment names services that exist', () => {
  it.each<CheckCase>([
    {
      name: 'fails when a service is misspelt',
      change: (sources) => {
        environmentOf(sources, 'dev').services.dynamobd = 'every-region';
      },
      found: [
        'environment dev: services must be named by IAM service prefixes, got "dynamobd"; use "dynamodb" or remove it',
      ],
    },
    {
      name: 'passes when a service exists that no entry uses',
      change: (sources) => {
        environmentOf(sources, 'dev').services.textract = ['eu-west-1'];
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('services-known', change)).toEqual(found);
  });
});
