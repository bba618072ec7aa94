import { accountOf, removeEntry, teamOf } from '../../fixtures/change';
import type { TypedSources } from '../../fixtures/fixture-sources';
import { type CheckCase, foundBy } from '../found-by';

const why = 'until it is retired, because names and tags carry it and a new id replaces every role';

function renameService(sources: TypedSources, from: string, to: string): void {
  const entry = sources.registry.services[from];
  if (!entry) throw new Error(`no ${from}`);
  removeEntry(sources, from);
  sources.registry.services[to] = { ...entry, id: to };
  sources.registry.serviceFiles = Object.keys(sources.registry.services);
}

describe('an id that was given stays until it is retired', () => {
  it.each<CheckCase>([
    {
      name: 'fails when a service has another id, and names the new one',
      change: (sources) => renameService(sources, 'network', 'networks'),
      found: [
        `service network: id must stay in registry/services ${why}, got "gone, and networks is new"; put network back, let networks live beside it, move over, then end it with npx platform retire service network`,
      ],
    },
    {
      name: 'fails when an entry is removed and nothing says that it ended',
      change: (sources) => removeEntry(sources, 'network'),
      found: [
        `service network: id must stay in registry/services ${why}, got "gone"; put network back, then end it with npx platform retire service network`,
      ],
    },
    {
      name: 'does not take an entry that was there before for the new name',
      change: (sources) => removeEntry(sources, 'pay-api'),
      found: [
        `service pay-api: id must stay in registry/services ${why}, got "gone"; put pay-api back, then end it with npx platform retire service pay-api`,
      ],
    },
    {
      name: 'passes when the entry is removed and its id retired',
      change: (sources) => {
        removeEntry(sources, 'network');
        sources.registry.retired.services.push('network');
      },
      found: [],
    },
    {
      name: 'fails when a team has another id',
      change: (sources) => {
        sources.environments.lock.stacks = ['bootstrap', 'github-ledger', 'github-organization'];
        teamOf(sources, 'ledger').id = 'ledgers';
      },
      found: [
        `team ledger: id must stay in registry/teams.ts ${why}, got "gone, and ledgers is new"; put ledger back, let ledgers live beside it, move over, then end it with npx platform retire team ledger`,
      ],
    },
    {
      name: 'passes when the team is retired',
      change: (sources) => {
        sources.environments.lock.stacks = ['bootstrap', 'github-billing', 'github-organization'];
      },
      found: [],
    },
    {
      name: 'fails when an environment has another id',
      change: (sources) => {
        const staging = sources.environments.environments.find(({ id }) => id === 'staging');
        if (staging) staging.id = 'stage';
      },
      found: [
        `environment staging: id must stay in environments/ ${why}, got "gone, and stage is new"; put staging back, let stage live beside it, move over, then end it with npx platform retire environment staging`,
      ],
    },
    {
      name: 'fails when an account has another name',
      change: (sources) => {
        const { lock } = sources.environments;
        lock.stacks = ['baseline-pay-staging', 'bootstrap'];
        lock.accounts['pay-stagings'] = { ...accountOf(sources, 'pay-staging') };
        delete lock.accounts['pay-staging'];
      },
      found: [
        `account pay-staging: id must stay in environments/lock.json ${why}, got "gone, and pay-stagings is new"; put pay-staging back, let pay-stagings live beside it, move over, then end it with npx platform retire account pay-staging`,
      ],
    },
    {
      name: 'passes when the account is retired, and its stacks are left to the synthesis',
      change: (sources) => {
        sources.environments.lock.stacks = ['baseline-sandbox', 'bootstrap'];
      },
      found: [],
    },
    {
      name: 'passes when only titles, owners and people change',
      change: (sources) => {
        teamOf(sources, 'pay').title = 'Payments and refunds';
        teamOf(sources, 'pay').deployers = ['pay-three', 'pay-four'];
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('ids-not-renamed', change)).toEqual(found);
  });
});
