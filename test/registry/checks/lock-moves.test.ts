import { accountOf, entryOf, homesOf, removeEntry } from '../../fixtures/change';
import type { TypedSources } from '../../fixtures/fixture-sources';
import { emptyAccount, openMove } from '../../fixtures/moving';
import { type CheckCase, foundBy } from '../found-by';

const opened = (sources: TypedSources, service = 'pay-site', to = 'network-dev'): void => {
  emptyAccount(sources, 'network-dev', '200000000012', 'dev');
  emptyAccount(sources, 'network-prod', '200000000013', 'prod');
  openMove(sources, service, to);
};

describe('every open move is of a service that has two homes', () => {
  it.each<CheckCase>([
    { name: 'passes while a move is open', change: opened, found: [] },
    {
      name: 'passes in the environment that holds artefacts for who builds nothing',
      change: (sources) => opened(sources, 'network', 'network-prod'),
      found: [],
    },
    {
      name: 'fails there for who builds something',
      change: (sources) => opened(sources, 'pay-site', 'network-prod'),
      found: [
        'lock move pay-site: home that holds what the service builds must stay where it is, got "prod"; begin a new service there, let both run, and retire the old one',
      ],
    },
    {
      name: 'fails for an unknown service',
      change: (sources) => {
        sources.environments.lock.moves = { 'pay-sit': { dev: 'pay-dev' } };
      },
      found: [
        'lock move pay-sit: service must be one of registry/services, got "pay-sit"; use "pay-site" or remove the move',
      ],
    },
    {
      name: 'fails when the service has ended',
      change: (sources) => {
        opened(sources);
        removeEntry(sources, 'pay-site');
        sources.registry.retired.services.push('pay-site');
      },
      found: [
        'lock move pay-site: service must be one of registry/services, got "pay-site"; remove the move of what has ended',
      ],
    },
    {
      name: 'fails when the entry has left the environment',
      change: (sources) => {
        opened(sources);
        entryOf(sources, 'pay-site').environments = ['prod'];
      },
      found: [
        'lock move pay-site: environment must stay one of the service until the move is finished, got "dev"; finish or cancel the move first',
      ],
    },
    {
      name: 'fails without a home to move to',
      change: (sources) => {
        opened(sources);
        delete homesOf(sources, 'pay-site').dev;
      },
      found: ['lock move pay-site: home in dev must be locked, got "nothing"; give the account that it moves to'],
    },
    {
      name: 'fails when both are one account',
      change: (sources) => {
        opened(sources);
        homesOf(sources, 'pay-site').dev = 'pay-dev';
      },
      found: [
        'lock move pay-site: account that it leaves in dev must be another than its home, got "pay-dev"; remove the move',
      ],
    },
    {
      name: 'fails when it leaves an account of another environment',
      change: (sources) => {
        opened(sources);
        sources.environments.lock.moves = { 'pay-site': { dev: 'pay-prod' } };
      },
      found: [
        'lock move pay-site: account in dev must hold that environment, got "pay-prod (prod)"; choose an account of that environment',
      ],
    },
    {
      name: 'fails when it leaves an unknown account',
      change: (sources) => {
        opened(sources);
        sources.environments.lock.moves = { 'pay-site': { dev: 'pay-dv' } };
      },
      found: [
        'lock move pay-site: account in dev must be one of the lock, got "pay-dv"; use "pay-dev" or add the account',
      ],
    },
    {
      name: 'fails when it leaves an account of the foundation',
      change: (sources) => {
        opened(sources);
        sources.environments.lock.moves = { 'pay-site': { dev: 'security' } };
      },
      found: [
        'lock move pay-site: account in dev must not be one of the foundation, got "security"; choose an account of that environment',
      ],
    },
    {
      name: 'fails when the account that it moves to takes no roles yet',
      change: (sources) => {
        opened(sources);
        accountOf(sources, 'network-dev').phase = 'intake';
      },
      found: [
        'lock move pay-site: account that it moves to in dev must be active, got "network-dev (intake)"; activate the account first, or choose another',
      ],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('lock-moves', change)).toEqual(found);
  });
});

describe('other checks know the home that a service is leaving', () => {
  it.each<CheckCase & { check: string }>([
    {
      check: 'business-critical-alone',
      name: 'nobody moves in while a business-critical service has not left',
      change: (sources) => {
        opened(sources, 'ledger');
        homesOf(sources, 'pay-site').dev = 'ledger-dev';
      },
      found: [
        'service ledger: account ledger-dev of a business-critical service must hold no other service, got "pay-site"; rename the service if it has the name of a team, or move one of the homes',
      ],
    },
    {
      check: 'business-critical-alone',
      name: 'a business-critical service moves to an account of its own',
      change: (sources) => opened(sources, 'ledger'),
      found: [],
    },
    {
      check: 'business-critical-alone',
      name: 'and to no other',
      change: (sources) => openMove(sources, 'ledger', 'pay-dev'),
      found: [
        'service ledger: account pay-dev of a business-critical service must hold no other service, got "network, pay, pay-api, pay-site"; rename the service if it has the name of a team, or move one of the homes',
      ],
    },
    {
      check: 'homes-not-suspended',
      name: 'its account is not suspended',
      change: (sources) => {
        opened(sources);
        for (const id of ['network', 'pay', 'pay-api']) homesOf(sources, id).dev = 'network-dev';
        accountOf(sources, 'pay-dev').phase = 'suspended';
      },
      found: ['service pay-site: account in dev must not be suspended, got "pay-dev"; finish the move first'],
    },
    {
      check: 'service-not-in-management',
      name: 'it is not the management account',
      change: (sources) => {
        opened(sources);
        sources.environments.lock.moves = { 'pay-site': { dev: 'management' } };
      },
      found: [
        'service pay-site: account in dev must not be the management account, which SCPs and RCPs do not bind, got "management"; choose an account of that environment',
      ],
    },
    {
      check: 'shares-fit',
      name: 'what is shared is shared from it',
      change: (sources) => opened(sources, 'pay'),
      found: [],
    },
    {
      check: 'shares-fit',
      name: 'and no longer when it has gone',
      change: (sources) => {
        opened(sources, 'pay');
        sources.environments.lock.moves = {};
      },
      found: [
        'service pay: share of orders must be with a service in the same account in dev, got "pay-dev"; place both in one account or remove the share',
      ],
    },
    {
      check: 'lock-accounts-known',
      name: 'its account is known, whatever it is called',
      change: (sources) => {
        emptyAccount(sources, 'legacy', '200000000014', 'dev');
        homesOf(sources, 'pay-site').dev = 'legacy';
        opened(sources);
      },
      found: [],
    },
    {
      check: 'lock-accounts-known',
      name: 'and stays known when it is empty, by its stacks',
      change: (sources) => {
        emptyAccount(sources, 'legacy', '200000000014', 'dev');
        sources.environments.lock.stacks.push('services-legacy');
      },
      found: [],
    },
    {
      check: 'lock-accounts-known',
      name: 'one that never had a home nor stacks is not',
      change: (sources) => emptyAccount(sources, 'legacy', '200000000014', 'dev'),
      found: [
        'lock account legacy: must be an account of the foundation, of a home, a team, a service or an environment, got "legacy"; remove it from environments/lock.json',
      ],
    },
  ])('$check: $name', ({ check, change, found }) => {
    expect(foundBy(check, change)).toEqual(found);
  });
});
