import { miniature } from '../../../cli/sandbox/miniature';
import type { Scope } from '../../../cli/sandbox/scope';
import { checkSources } from '../../../registry/check-platform';
import { parseSources } from '../../../registry/load-platform';
import { entryOf } from '../../fixtures/change';
import { fixtureSources, type TypedSources } from '../../fixtures/fixture-sources';
import { fixtureToday } from '../../fixtures/fixture-today';

const none = () => undefined;
function small(scope: Scope, change: (sources: TypedSources) => void = none) {
  const sources = fixtureSources();
  change(sources);
  const { parsed } = parseSources(sources);
  if (!parsed) throw new Error('the fixture must hold to its schemas');
  const result = miniature(parsed, scope);
  const { platform, findings } = checkSources(result, { today: fixtureToday });
  if (!platform) throw new Error(JSON.stringify(findings));
  return { platform, lock: platform.lock };
}
const names = (list: readonly { name?: string; id?: string }[]) => list.map(({ name, id }) => name ?? id).sort();

describe('the miniature of an organisation', () => {
  it('is the team with the most profiles, in the first environment and the one of the artefacts', () => {
    const { platform } = small({ kind: 'miniature' });
    expect(names(platform.services)).toEqual(['network', 'pay', 'pay-api', 'pay-site']);
    expect([...platform.environments.keys()]).toEqual(['dev', 'prod']);
    expect([...platform.teams.keys()]).toEqual(['pay']);
  });

  it('has no GitHub App: the keys are imported later, and the emulator has none', () => {
    expect(small({ kind: 'miniature' }).platform.organization.github.apps).toEqual({});
  });

  it('has six accounts, all of them still to be made, and no guardrails yet', () => {
    const { platform, lock } = small({ kind: 'miniature' });
    expect(platform.accounts.map(({ name }) => name).sort()).toEqual([
      'log-archive',
      'management',
      'pay-dev',
      'pay-prod',
      'platform',
      'security',
    ]);
    expect(platform.accounts.every(({ phase, id }) => phase === 'pending' && id === undefined)).toBe(true);
    expect(lock.organization).toEqual({ guardrails: 'detached' });
  });

  it('stays at six accounts where every service has accounts of its own', () => {
    const { platform } = small({ kind: 'miniature' }, (sources) => {
      sources.environments.organization.placement = 'per-service';
      sources.environments.lock.homes = {};
    });
    expect(platform.accounts).toHaveLength(6);
    expect(platform.services.length).toBeGreaterThan(0);
  });

  it('keeps a home where the lock has it', () => {
    const { lock } = small({ kind: 'miniature' }, ({ environments }) => {
      environments.lock.accounts['ledger-dev'] = { phase: 'active', id: '200000000001', environment: 'dev' };
      environments.lock.homes.network = { dev: 'ledger-dev', prod: 'ledger-prod' };
    });
    expect(lock.homes).not.toHaveProperty('ledger');
    expect(lock.homes.network).toEqual({ dev: 'ledger-dev', prod: 'ledger-prod' });
  });

  it('keeps a share with a service that is there, and drops one with a service that is not', () => {
    const { platform } = small({ kind: 'miniature' }, (sources) => {
      entryOf(sources, 'pay').shares = [
        { use: 'sqs', name: 'orders', with: 'pay-api', access: 'write' },
        { use: 'sqs', name: 'entries', with: 'ledger', access: 'read' },
      ];
    });
    expect(platform.services.find(({ id }) => id === 'pay')?.entry.shares?.map((share) => share.with)).toEqual([
      'pay-api',
    ]);
  });

  it('makes an organisation that only its accounts were imported into', () => {
    const { platform } = small({ kind: 'miniature' }, ({ environments }) => {
      environments.organization.manage = 'accounts-exist';
    });
    expect(platform.organization.manage).toBe('all');
  });

  it('fails when there is no organisation to make', () => {
    const { parsed } = parseSources(fixtureSources());
    if (!parsed) throw new Error('the fixture must hold to its schemas');
    const alone = { ...parsed, organization: { ...parsed.organization, manage: 'none' as const } };
    expect(() => miniature(alone, { kind: 'miniature' })).toThrow(
      'sandbox: must have an organisation to make, got "none" as organization.manage; run npm run synth instead, which needs no AWS',
    );
  });
});

describe('the whole organisation', () => {
  it('leaves nothing out', () => {
    const { platform } = small({ kind: 'whole' });
    expect(names(platform.services)).toEqual(['ledger', 'network', 'pay', 'pay-api', 'pay-site']);
    expect(platform.accounts).toHaveLength(9);
  });
});

describe('the organisation around one account', () => {
  it('has the services of that account in all their environments', () => {
    const { platform } = small({ kind: 'account', account: 'ledger-prod' });
    expect(names(platform.services)).toEqual(['ledger']);
    expect(platform.accounts.map(({ name }) => name)).toContain('ledger-dev');
  });

  it('has no service where the account is of the foundation', () => {
    expect(small({ kind: 'account', account: 'security' }).platform.services).toEqual([]);
  });
});
