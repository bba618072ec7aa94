import { type CheckCase, foundBy } from '../found-by';

describe('permission sets need Identity Center', () => {
  it.each<CheckCase>([
    {
      name: 'fails when there is no Identity Center',
      change: (sources) => {
        sources.environments.organization.identityCenter = undefined;
      },
      found: [
        'organization: identityCenter must be given where people.administrator is a permission set, got "administrator"; add identityCenter or name principals',
        'organization: identityCenter must be given where people.auditor is a permission set, got "auditor"; add identityCenter or name principals',
      ],
    },
    {
      name: 'passes when all people are named',
      change: (sources) => {
        const named = { principals: ['arn:aws:iam::100000000001:user/a'] };
        sources.environments.organization.identityCenter = undefined;
        sources.environments.organization.people = { breakGlass: named, auditor: named, administrator: named };
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('identity-center', change)).toEqual(found);
  });
});
