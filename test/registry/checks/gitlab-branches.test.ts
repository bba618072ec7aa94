import { gitlab } from '../../../registry/schema';
import { entryOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('a GitLab project deploys from branches', () => {
  it.each<CheckCase>([
    {
      name: 'fails when an environment of the entry deploys from any ref',
      change: (sources) => {
        entryOf(sources, 'pay').repository = gitlab('acme/pay', { id: 1 });
      },
      found: [
        'service pay: a GitLab project must deploy from a named branch in each of its environments, got "any-ref in dev"; set deployFrom of the environment to a branch, or leave it out of the entry',
      ],
    },
    {
      name: 'passes when every environment of the entry names a branch',
      change: (sources) => {
        entryOf(sources, 'pay').repository = gitlab('acme/pay', { id: 1 });
        entryOf(sources, 'pay').environments = ['staging', 'prod'];
      },
      found: [],
    },
    { name: 'passes when a GitHub repository deploys from any ref', change: () => {}, found: [] },
  ])('$name', ({ change, found }) => {
    expect(foundBy('gitlab-branches', change)).toEqual(found);
  });
});
