import { entryOf, environmentOf, teamOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('an id stands for one thing', () => {
  it.each<CheckCase>([
    {
      name: 'fails when two files hold one service',
      change: (sources) => {
        sources.registry.services.copy = { ...entryOf(sources, 'pay') };
      },
      found: ['service pay: id must be used once, got "pay"; give one another id'],
    },
    {
      name: 'fails when a team is listed twice',
      change: (sources) => {
        sources.registry.teams.push({ id: 'pay', title: 'Payments again', github: 'payments-again', deployers: [] });
      },
      found: ['team pay: id must be used once, got "pay"; give one another id'],
    },
    {
      name: 'fails when two teams are one team on GitHub',
      change: (sources) => {
        teamOf(sources, 'ledger').github = 'payments';
      },
      found: ['GitHub team payments: must belong to one team, got "payments"; give each team a GitHub team of its own'],
    },
    {
      name: 'fails when an environment is defined twice',
      change: (sources) => {
        sources.environments.environments.push(environmentOf(sources, 'dev'));
      },
      found: ['environment dev: id must be used once, got "dev"; give one another id'],
    },
    {
      name: 'fails when a unit inside another has the id of one elsewhere',
      change: (sources) => {
        sources.environments.organization.organizationalUnits.push({ id: 'more', units: [{ id: 'workloads' }] });
      },
      found: ['unit workloads: id must be used once, got "workloads"; give one another id'],
    },
    {
      name: 'passes when a team has the id of a service',
      change: (sources) => {
        teamOf(sources, 'ledger').id = 'pay-site';
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('ids-unique', change)).toEqual(found);
  });
});
