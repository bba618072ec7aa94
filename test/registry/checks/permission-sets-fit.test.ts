import { type CheckCase, foundBy } from '../found-by';

describe('a permission set belongs to one role and fits Identity Center', () => {
  it.each<CheckCase>([
    {
      name: 'fails when two roles share a permission set',
      change: (sources) => {
        Object.assign(sources.environments.organization.people.auditor, { permissionSet: 'administrator' });
      },
      found: [
        'organization: permission set must belong to one role of people, got "administrator"; give each role a permission set of its own',
      ],
    },
    {
      name: 'fails when the name has 33 characters',
      change: (sources) => {
        Object.assign(sources.environments.organization.people.auditor, { permissionSet: 'a'.repeat(33) });
      },
      found: [
        'organization: people.auditor.permissionSet must have at most 32 characters, got "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"; shorten it',
      ],
    },
    {
      name: 'passes when the name has 32 characters',
      change: (sources) => {
        Object.assign(sources.environments.organization.people.auditor, { permissionSet: 'a'.repeat(32) });
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('permission-sets-fit', change)).toEqual(found);
  });
});
