import { entryOf, environmentOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('artefacts come from the branch of those who pull them', () => {
  it.each<CheckCase>([
    {
      name: 'fails when artefacts come from any ref',
      change: (sources) => {
        sources.environments.organization.artifactEnvironment = 'dev';
      },
      found: [
        'environment dev: deployFrom must be a branch where artefacts are held, got "any-ref"; give a branch, or choose another artifactEnvironment',
      ],
    },
    {
      name: 'fails when an environment that pulls has another branch',
      change: (sources) => {
        environmentOf(sources, 'staging').deployFrom = { branch: 'release' };
      },
      found: [
        'environment prod: deployFrom must be the branch of staging, which pulls artefacts from here, got "main"; set it to release, or give both another',
      ],
    },
    {
      name: 'passes when nobody pulls in that environment',
      change: (sources) => {
        environmentOf(sources, 'staging').deployFrom = { branch: 'release' };
        entryOf(sources, 'pay').environments = ['dev', 'prod'];
      },
      found: [],
    },
    {
      name: 'passes when a broad environment that pulls takes any ref',
      change: (sources) => {
        environmentOf(sources, 'dev').deployFrom = 'any-ref';
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('artifact-environment', change)).toEqual(found);
  });
});
