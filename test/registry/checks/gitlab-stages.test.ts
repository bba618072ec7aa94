import { gitlab } from '../../../registry/schema';
import { entryOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('GitLab keeps stages apart among honest jobs only', () => {
  it.each<CheckCase>([
    {
      name: 'fails when an entry is on GitLab',
      change: (sources) => {
        entryOf(sources, 'pay').repository = gitlab('acme/pay', { id: 1 });
      },
      found: [
        'service pay: stages must be kept apart by the token, which GitLab does among honest jobs only, got "acme/pay"; move it to GitHub or waive gitlab-stages/pay',
      ],
    },
    {
      name: 'passes when that is accepted in writing',
      change: (sources) => {
        entryOf(sources, 'pay').repository = gitlab('acme/pay', { id: 1 });
        sources.registry.waivers.push({
          finding: 'gitlab-stages/pay',
          reason: 'Honest jobs',
          owner: 'pay',
          expires: '2026-06-01',
        });
      },
      found: [],
    },
    { name: 'passes when every entry is on GitHub', change: () => {}, found: [] },
  ])('$name', ({ change, found }) => {
    expect(foundBy('gitlab-stages', change)).toEqual(found);
  });
});
