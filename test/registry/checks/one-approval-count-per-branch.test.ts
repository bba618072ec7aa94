import { environmentOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('a branch has one number of approvals', () => {
  it.each<CheckCase>([
    {
      name: 'fails when two environments of one branch differ, and names the laxer one',
      change: (sources) => {
        environmentOf(sources, 'prod').approvals = 2;
      },
      found: [
        'environment staging: approvals must be those of every environment that deploys from main, got "1"; give it the 2 of prod, or a branch of its own',
      ],
    },
    {
      name: 'passes when environments of different branches differ',
      change: (sources) => {
        environmentOf(sources, 'prod').approvals = 2;
        environmentOf(sources, 'staging').deployFrom = { branch: 'staging' };
      },
      found: [],
    },
    {
      name: 'passes when the other one deploys from any ref',
      change: (sources) => {
        environmentOf(sources, 'dev').approvals = 0;
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('one-approval-count-per-branch', change)).toEqual(found);
  });
});
