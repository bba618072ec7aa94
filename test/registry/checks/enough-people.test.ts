import { entryOf, environmentOf, teamOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

const says = (team: string, least: number, got: number, where: string) =>
  `GitHub team ${team}: must have at least ${least} people, got "${got}"; name more in ${where}, or waive enough-people/${team}`;

describe('every team that must approve has people who can', () => {
  it.each<CheckCase>([
    {
      name: 'fails when two of the permission creators cannot approve a third one',
      change: (sources) => {
        sources.environments.organization.github.teams.permissionCreators.pop();
      },
      found: [says('permission-creators', 3, 2, 'environments/organization.ts')],
    },
    {
      name: 'fails when one person is named twice',
      change: (sources) => {
        sources.environments.organization.github.teams.servicesAppliers = ['one', 'One'];
      },
      found: [says('services-appliers', 2, 1, 'environments/organization.ts')],
    },
    {
      name: 'fails when nobody but one lets deployments of a team through',
      change: (sources) => {
        teamOf(sources, 'pay').deployers = ['pay-one'];
      },
      found: [says('service-deployers-pay', 2, 1, 'registry/teams.ts')],
    },
    {
      name: 'fails when a high-risk service has nobody to confirm it',
      change: (sources) => {
        sources.environments.organization.github.teams.confirmers = undefined;
      },
      found: [says('confirmers', 2, 0, 'environments/organization.ts')],
    },
    {
      name: 'passes without confirmers when nothing is high-risk',
      change: (sources) => {
        sources.environments.organization.github.teams.confirmers = undefined;
        entryOf(sources, 'ledger').highRisk = false;
      },
      found: [],
    },
    {
      name: 'passes without deployers when no environment asks for approvals',
      change: (sources) => {
        teamOf(sources, 'pay').deployers = [];
        environmentOf(sources, 'staging').approvals = 0;
        environmentOf(sources, 'prod').approvals = 0;
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('enough-people', change)).toEqual(found);
  });
});
