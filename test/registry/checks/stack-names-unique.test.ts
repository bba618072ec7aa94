import { type CheckCase, foundBy } from '../found-by';

describe('no two stacks share a name', () => {
  it.each<CheckCase>([
    {
      name: 'fails when the stack of a team would be that of the organisation',
      change: (sources) => {
        sources.registry.teams.push({
          id: 'organization',
          title: 'Organization',
          github: 'organization',
          deployers: [],
        });
      },
      found: [
        'team organization: id must not give its stack the name of another, github-organization, got "organization"; choose another id',
      ],
    },
    {
      name: 'passes when the id only begins so',
      change: (sources) => {
        sources.registry.teams.push({
          id: 'organization-design',
          title: 'Design',
          github: 'organization',
          deployers: [],
        });
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('stack-names-unique', change)).toEqual(found);
  });
});
