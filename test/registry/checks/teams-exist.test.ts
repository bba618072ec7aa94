import { entryOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('every service belongs to a known team', () => {
  it.each<CheckCase>([
    {
      name: 'fails when the team is misspelt',
      change: (sources) => {
        entryOf(sources, 'pay').team = 'pai';
      },
      found: ['service pay: team must be one of registry/teams.ts, got "pai"; use "pay" or add the team'],
    },
    {
      name: 'fails when the team is like no other',
      change: (sources) => {
        entryOf(sources, 'pay').team = 'warehouse';
      },
      found: ['service pay: team must be one of registry/teams.ts, got "warehouse"; add the team'],
    },
    {
      name: 'fails when nobody we know owns a waiver',
      change: (sources) => {
        sources.registry.waivers.push({
          finding: 'gitlab-stages/pay',
          reason: 'Honest jobs',
          owner: 'pays',
          expires: '2027-01-01',
        });
      },
      found: [
        'waiver gitlab-stages/pay: owner must be one of registry/teams.ts, got "pays"; use "pay" or add the team',
      ],
    },
    {
      name: 'passes when the team is another that exists',
      change: (sources) => {
        entryOf(sources, 'pay').team = 'ledger';
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('teams-exist', change)).toEqual(found);
  });
});
