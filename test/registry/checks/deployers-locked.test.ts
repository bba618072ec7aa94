import { environmentOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

const says = (team: string) =>
  `GitHub team ${team}: id must be in environments/lock.json before an environment can name it as reviewer, got "nothing"; add the team without services, apply github-organization, then run npx platform teams sync`;

describe('who reviews deployments has an id', () => {
  it.each<CheckCase>([
    {
      name: 'fails when no id is locked and the guardrails are attached',
      change: (sources) => {
        sources.environments.lock.github = undefined;
      },
      found: [says('confirmers'), says('service-deployers-ledger'), says('service-deployers-pay')],
    },
    {
      name: 'fails when one id is missing beside others, whatever the guardrails',
      change: ({ environments: { lock } }) => {
        lock.organization.guardrails = 'detached';
        lock.github = { teams: { confirmers: 1, 'service-deployers-ledger': 2 } };
      },
      found: [says('service-deployers-pay')],
    },
    {
      name: 'passes on the first run, when the teams do not exist yet',
      change: ({ environments: { lock } }) => {
        lock.organization.guardrails = 'detached';
        lock.github = undefined;
      },
      found: [],
    },
    {
      name: 'passes without an id when nothing is reviewed',
      change: (sources) => {
        sources.environments.lock.github = undefined;
        environmentOf(sources, 'prod').approvals = 0;
        environmentOf(sources, 'staging').approvals = 0;
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('deployers-locked', change)).toEqual(found);
  });
});
