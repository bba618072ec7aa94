import { entryOf, unlock } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('a new account has a name and an address that fit', () => {
  it.each<CheckCase>([
    {
      name: 'fails when the name has 41 characters',
      change: (sources) => {
        unlock(sources);
        const team = `a${'b'.repeat(36)}`;
        sources.registry.teams.push({ id: team, title: 'Long', github: 'long', deployers: [] });
        Object.assign(entryOf(sources, 'network'), { team, environments: ['dev'] });
      },
      found: [
        'account abbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb-dev: name must have at most 40 characters, got "41"; shorten the ids that it is made of',
      ],
    },
    {
      name: 'fails when the address has 65 characters',
      change: (sources) => {
        sources.environments.organization.accountEmail = `aws-${'a'.repeat(36)}+{account}@acme.example`;
      },
      found: [
        'account ledger-prod: e-mail address must have at most 64 characters, got "65"; shorten accountEmail or the name of the account',
        'account log-archive: e-mail address must have at most 64 characters, got "65"; shorten accountEmail or the name of the account',
        'account pay-staging: e-mail address must have at most 64 characters, got "65"; shorten accountEmail or the name of the account',
      ],
    },
    {
      name: 'passes when the name has 40 characters',
      change: (sources) => {
        unlock(sources);
        const team = `a${'b'.repeat(35)}`;
        sources.registry.teams.push({ id: team, title: 'Long', github: 'long', deployers: [] });
        Object.assign(entryOf(sources, 'network'), { team, environments: ['dev'] });
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('account-names-fit', change)).toEqual(found);
  });
});
