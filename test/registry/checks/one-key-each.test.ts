import { teamOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

const says = (login: string, teams: string) =>
  `person ${login}: must hold one key: to create permissions, to apply them, or to deploy, got "${teams}"; leave this person in one of these teams, or waive one-key-each/${login}`;

describe('nobody holds both keys for one change', () => {
  it.each<CheckCase>([
    {
      name: 'fails when who creates permissions applies them for services',
      change: (sources) => {
        sources.environments.organization.github.teams.servicesAppliers.push('creator-one');
      },
      found: [says('creator-one', 'permission-creators, services-appliers')],
    },
    {
      name: 'fails when who applies guardrails applies roles of services',
      change: (sources) => {
        sources.environments.organization.github.teams.guardrailsAppliers.push('applier-one');
      },
      found: [says('applier-one', 'guardrails-appliers, services-appliers')],
    },
    {
      name: 'fails when who deploys applies permissions, however the login is written',
      change: (sources) => {
        teamOf(sources, 'pay').deployers.push('Applier-One');
      },
      found: [says('applier-one', 'service-deployers-pay, services-appliers')],
    },
    {
      name: 'fails when who deploys creates permissions',
      change: (sources) => {
        teamOf(sources, 'pay').deployers.push('creator-two');
      },
      found: [says('creator-two', 'permission-creators, service-deployers-pay')],
    },
    {
      name: 'fails when who deploys a high-risk service confirms it',
      change: (sources) => {
        teamOf(sources, 'ledger').deployers.push('confirmer-one');
      },
      found: [says('confirmer-one', 'confirmers, service-deployers-ledger')],
    },
    {
      name: 'passes when who confirms deploys for a team without a high-risk service',
      change: (sources) => {
        teamOf(sources, 'pay').deployers.push('confirmer-one');
      },
      found: [],
    },
    {
      name: 'passes when one person deploys for two teams',
      change: (sources) => {
        teamOf(sources, 'pay').deployers.push('ledger-one');
      },
      found: [],
    },
    {
      name: 'passes when it is accepted for this person in writing',
      change: (sources) => {
        sources.environments.organization.github.teams.servicesAppliers.push('creator-one');
        sources.registry.waivers.push({
          finding: 'one-key-each/creator-one',
          reason: 'Four people in all',
          owner: 'pay',
          expires: '2026-06-01',
        });
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('one-key-each', change)).toEqual(found);
  });
});
