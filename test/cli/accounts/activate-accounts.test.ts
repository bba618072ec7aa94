import { activateAccounts } from '../../../cli/accounts/activate-accounts';
import type { Lock } from '../../../environments/schema';

const lock: Lock = {
  organization: { id: 'o-acme000009', guardrails: 'detached' },
  accounts: {
    platform: { phase: 'intake', id: '300000000001' },
    'payments-dev': { phase: 'intake', id: '300000000002', environment: 'dev' },
    'payments-prod': { phase: 'pending', environment: 'prod' },
    old: { phase: 'suspended', id: '300000000003' },
    security: { phase: 'active', id: '300000000004' },
  },
  homes: {},
  stacks: ['bootstrap'],
};
const phases = (after: Lock) =>
  Object.fromEntries(Object.entries(after.accounts).map(([name, { phase }]) => [name, phase]));

describe('leaving intake', () => {
  it('lets out every account in intake and attaches the guardrails, and touches nothing else', () => {
    const { lock: after, findings } = activateAccounts(lock);
    expect(findings).toEqual([]);
    expect(phases(after)).toEqual({ ...phases(lock), platform: 'active', 'payments-dev': 'active' });
    expect(after.organization).toEqual({ id: 'o-acme000009', guardrails: 'attached' });
    expect({ ...after, accounts: 0, organization: 0 }).toEqual({ ...lock, accounts: 0, organization: 0 });
    expect(activateAccounts(after).lock).toEqual(after);
  });

  it('lets out the accounts that are named, and no other', () => {
    expect(phases(activateAccounts(lock, ['payments-dev']).lock)).toEqual({
      ...phases(lock),
      'payments-dev': 'active',
    });
  });

  it.each([
    ['payments-prod', 'pending', 'run npx platform accounts sync'],
    ['old', 'suspended', 'leave it as it is'],
    ['security', 'active', 'leave it as it is'],
    ['payment-dev', 'no such account', 'did you mean payments-dev?'],
    ['constructor', 'no such account', ''],
  ])('refuses %s, which is not there to leave, and lets nobody out', (name, got, remedy) => {
    const { lock: after, findings } = activateAccounts(lock, ['platform', name]);
    expect(after).toBe(lock);
    expect(findings).toEqual([
      expect.objectContaining({ subject: `account ${name}`, got, remedy: expect.stringContaining(remedy) }),
    ]);
  });
});
