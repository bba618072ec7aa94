import { entryOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('every named environment is defined', () => {
  it.each<CheckCase>([
    {
      name: 'fails when an entry names an unknown environment',
      change: (sources) => {
        entryOf(sources, 'pay').environments = ['dev', 'prd'];
      },
      found: ['service pay: environments must be one of environments/, got "prd"; use "prod" or add the environment'],
    },
    {
      name: 'fails when artefacts belong to an unknown environment',
      change: (sources) => {
        sources.environments.organization.artifactEnvironment = 'production';
      },
      found: ['organization: artifactEnvironment must be one of environments/, got "production"; add the environment'],
    },
    {
      name: 'passes when an entry names another environment',
      change: (sources) => {
        entryOf(sources, 'pay-api').environments = ['dev', 'staging', 'prod'];
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('environments-exist', change)).toEqual(found);
  });
});
