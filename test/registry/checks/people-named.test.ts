import { type CheckCase, foundBy } from '../found-by';

describe('every role of people has somebody', () => {
  it.each<CheckCase>([
    {
      name: 'fails when nobody may break the glass',
      change: (sources) => {
        sources.environments.organization.people.breakGlass = { principals: [] };
      },
      found: [
        'organization: people.breakGlass.principals must name at least one role or user, got "an empty list"; name who may take the role, or give a permission set',
      ],
    },
    {
      name: 'passes when one person may',
      change: (sources) => {
        sources.environments.organization.people.breakGlass = { principals: ['arn:aws:iam::100000000001:user/a'] };
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('people-named', change)).toEqual(found);
  });
});
