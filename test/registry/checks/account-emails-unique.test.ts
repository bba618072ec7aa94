import { type CheckCase, foundBy } from '../found-by';

describe('an account has an address of its own', () => {
  it.each<CheckCase>([
    {
      name: 'fails when two accounts of the foundation share one',
      change: (sources) => {
        sources.environments.organization.foundationEmails = {
          management: 'root@acme.example',
          security: 'Root@acme.example',
        };
      },
      found: [
        'account security: e-mail address must belong to one account, got "Root@acme.example"; it is the address of management; correct foundationEmails or accountEmail',
      ],
    },
    {
      name: "fails when an account of the foundation has that of a service's",
      change: (sources) => {
        sources.environments.organization.foundationEmails = { security: 'aws+pay-dev@acme.example' };
      },
      found: [
        'account pay-dev: e-mail address must belong to one account, got "aws+pay-dev@acme.example"; it is the address of security; correct foundationEmails or accountEmail',
      ],
    },
    {
      name: 'passes when every account follows the pattern',
      change: (sources) => {
        sources.environments.organization.foundationEmails = undefined;
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('account-emails-unique', change)).toEqual(found);
  });
});
