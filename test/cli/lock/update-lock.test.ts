import { lockChanges } from '../../../cli/lock/lock-changes';
import { lockText } from '../../../cli/lock/lock-text';
import { updateLock } from '../../../cli/lock/update-lock';
import { checkSources } from '../../../registry/check-platform';
import { removeEntry, unlock } from '../../fixtures/change';
import { fixtureSources } from '../../fixtures/fixture-sources';
import { fixtureToday } from '../../fixtures/fixture-today';
import { emptyAccount, finishMoves, openMove } from '../../fixtures/moving';

function platformOf(change: (sources: ReturnType<typeof fixtureSources>) => void = () => undefined) {
  const sources = fixtureSources();
  change(sources);
  const { platform, findings } = checkSources(sources, { today: fixtureToday });
  if (!platform) throw new Error(JSON.stringify(findings));
  return platform;
}

describe('platform lock', () => {
  it('writes down every home, account and stack of a registry that has no lock yet', () => {
    const updated = updateLock({ platform: platformOf(unlock), stacks: ['organization', 'bootstrap'] });
    expect(updated.organization).toEqual({ guardrails: 'detached' });
    expect(updated.accounts).toMatchObject({
      management: { phase: 'pending' },
      'ledger-dev': { phase: 'pending', environment: 'dev' },
      'pay-prod': { phase: 'pending', environment: 'prod' },
    });
    expect(updated.accounts.management).not.toHaveProperty('environment');
    expect(updated.homes).toEqual(fixtureSources().environments.lock.homes);
    expect(updated.stacks).toEqual(['bootstrap', 'organization']);
  });

  it('gives a lock that the checks accept', () => {
    const lock = updateLock({ platform: platformOf(unlock), stacks: [] });
    expect(() => platformOf(({ environments }) => Object.assign(environments, { lock }))).not.toThrow();
  });

  it('changes nothing that is locked', () => {
    const { lock } = fixtureSources().environments;
    expect(updateLock({ platform: platformOf(), stacks: lock.stacks })).toEqual(lock);
  });

  it('does not undo a move, whether it is open or finished', () => {
    const open = (sources: ReturnType<typeof fixtureSources>) => {
      emptyAccount(sources, 'network-dev', '200000000012', 'dev');
      openMove(sources, 'pay-site', 'network-dev');
    };
    const during = platformOf(open);
    expect(updateLock({ platform: during, stacks: during.lock.stacks })).toEqual(during.lock);
    expect(during.lock.moves).toEqual({ 'pay-site': { dev: 'pay-dev' } });
    const after = platformOf((sources) => {
      open(sources);
      finishMoves(sources);
    });
    const { homes, moves } = updateLock({ platform: after, stacks: after.lock.stacks });
    expect({ home: homes['pay-site'], moves }).toEqual({ home: { dev: 'network-dev', prod: 'pay-prod' } });
  });

  it('keeps a stack that is missing from the output, until it is retired', () => {
    const platform = platformOf();
    expect(updateLock({ platform, stacks: ['bootstrap', 'organization'] }).stacks).toContain('services-pay-prod');
    const retired = {
      ...platform,
      retiredStacks: [
        { stack: 'services-pay-prod', evidence: { resources: 0 as const, serial: 1, run: 'https://example.com' } },
      ],
    };
    expect(updateLock({ platform: retired, stacks: ['bootstrap', 'organization'] }).stacks).toEqual([
      'bootstrap',
      'organization',
    ]);
  });
});

describe('what has ended', () => {
  it('leaves the lock: homes of what is retired, and the ids of its teams on GitHub, and nothing else', () => {
    const before = fixtureSources().environments.lock;
    const platform = platformOf((sources) => {
      removeEntry(sources, 'network');
      sources.registry.retired.services.push('network');
      const { lock } = sources.environments;
      Object.assign(lock.homes['pay-api'] ?? {}, { qa: 'sandbox', staging: 'sandbox' });
      Object.assign(lock.github?.teams ?? {}, { 'service-deployers-billing': 7009 });
    });
    const { network: _network, ...homes } = before.homes;
    expect(updateLock({ platform, stacks: before.stacks })).toEqual({ ...before, homes });
  });
});

describe('the text of the lock', () => {
  it('is sorted at every depth and ends with one newline, whatever the order of the keys', () => {
    const { accounts, homes, organization, stacks, github } = fixtureSources().environments.lock;
    const reversed = Object.fromEntries(Object.entries(accounts).reverse());
    const text = lockText({ stacks, github, homes, accounts: reversed, organization });
    expect(text).toBe(lockText(fixtureSources().environments.lock));
    expect(text).toMatch(
      /^\{\n {2}"accounts": \{\n {4}"ledger-dev": \{\n {6}"environment": "dev",\n {6}"id": "200000000001",\n {6}"phase": "active"\n {4}\},/,
    );
    expect(text).toMatch(/\}\n$/);
  });
});

describe('the changes of a lock', () => {
  it('are one row a decision', () => {
    const before = fixtureSources().environments.lock;
    const after = fixtureSources().environments.lock;
    after.accounts['pay-qa'] = { phase: 'intake', id: '200000000009', environment: 'dev' };
    after.homes.pay = { ...after.homes.pay, dev: 'pay-qa' };
    expect(lockChanges(before, after)).toEqual([
      { subject: 'account pay-qa id', before: '-', after: '200000000009' },
      { subject: 'account pay-qa phase', before: '-', after: 'intake' },
      { subject: 'home of pay in dev', before: 'pay-dev', after: 'pay-qa' },
    ]);
    expect(lockChanges(before, before)).toEqual([]);
    expect(lockChanges(before, { ...before, moves: { pay: { dev: 'pay-qa' } } })).toEqual([
      { subject: 'home that pay leaves in dev', before: '-', after: 'pay-qa' },
    ]);
  });
});
