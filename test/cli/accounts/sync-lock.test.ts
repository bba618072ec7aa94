import { syncLock } from '../../../cli/accounts/sync-lock';
import type { Lock } from '../../../environments/schema';
import { formatFinding } from '../../../registry/finding';

const lock = (): Lock => ({
  organization: { guardrails: 'detached' },
  accounts: {
    management: { phase: 'pending' },
    'pay-dev': { phase: 'pending', environment: 'dev' },
    'pay-prod': { phase: 'active', id: '200000000004', environment: 'prod' },
  },
  homes: { pay: { dev: 'pay-dev', prod: 'pay-prod' } },
  stacks: ['bootstrap'],
});

const outputs = (ids: Record<string, unknown>, organizationId: unknown = 'o-acme000001') => ({
  account_ids: { sensitive: false, type: ['map', 'string'], value: ids },
  organization_id: { sensitive: false, type: 'string', value: organizationId },
});

const messages = (from: Lock, given: unknown, force = false) =>
  syncLock(from, given, { force }).findings.map(formatFinding);

describe('accounts sync', () => {
  it('takes new ids over, and their accounts enter intake', () => {
    const { lock: synced, findings } = syncLock(
      lock(),
      outputs({ management: '100000000001', 'pay-dev': '200000000003' }),
      {
        force: false,
      },
    );
    expect(findings).toEqual([]);
    expect(synced).toEqual({
      ...lock(),
      organization: { guardrails: 'detached', id: 'o-acme000001' },
      accounts: {
        ...lock().accounts,
        management: { phase: 'intake', id: '100000000001' },
        'pay-dev': { phase: 'intake', id: '200000000003', environment: 'dev' },
      },
    });
  });

  it('leaves the phase of an account that is known already', () => {
    const { lock: synced } = syncLock(lock(), outputs({ 'pay-prod': '200000000004' }), { force: false });
    expect(synced.accounts['pay-prod']).toEqual({ phase: 'active', id: '200000000004', environment: 'prod' });
  });

  it('changes nothing the second time', () => {
    const given = outputs({ management: '100000000001', 'pay-dev': '200000000003' });
    const once = syncLock(lock(), given, { force: false }).lock;
    expect(syncLock(once, given, { force: false })).toEqual({ lock: once, findings: [] });
  });

  it('adds an account that a home asks for and the lock lacks, with its environment', () => {
    const wanted = new Map([['data-dev', 'dev']]);
    const { lock: synced } = syncLock(lock(), outputs({ 'data-dev': '200000000009' }), { force: false, wanted });
    expect(synced.accounts['data-dev']).toEqual({ phase: 'intake', id: '200000000009', environment: 'dev' });
  });

  it('takes no id over when one of them is refused', () => {
    const given = outputs({ management: '100000000001', 'pay-prod': '999999999999' });
    expect(syncLock(lock(), given, { force: false }).lock).toEqual(lock());
  });

  it('changes a locked id by force', () => {
    const { lock: synced, findings } = syncLock(lock(), outputs({ 'pay-prod': '999999999999' }), { force: true });
    expect(findings).toEqual([]);
    expect(synced.accounts['pay-prod']).toEqual({ phase: 'active', id: '999999999999', environment: 'prod' });
  });

  it('fails when a locked id would change', () => {
    expect(messages(lock(), outputs({ 'pay-prod': '999999999999' }))).toEqual([
      'account pay-prod: its locked id must stay 200000000004, got "999999999999"; check that these outputs are of this organisation, or repeat with --force if it was really replaced',
    ]);
  });

  it('fails when the locked organisation would change', () => {
    const known = { ...lock(), organization: { guardrails: 'attached' as const, id: 'o-acme000002' } };
    expect(messages(known, outputs({}))).toEqual([
      'organization: its locked id must stay o-acme000002, got "o-acme000001"; check that these outputs are of this organisation, or repeat with --force if it was really replaced',
    ]);
  });

  it('fails when an id is of an account that nobody knows', () => {
    expect(messages(lock(), outputs({ 'pay-qa': '200000000007' }))).toEqual([
      'account pay-qa: an id must belong to an account that the registry or the lock knows, got "200000000007"; run npm run synth and apply the stack organization again, or correct the name',
    ]);
  });

  it.each([
    {
      name: 'both new',
      ids: { management: '100000000001', 'pay-dev': '100000000001' },
      pair: 'management and pay-dev',
      id: '100000000001',
    },
    { name: 'one locked', ids: { 'pay-dev': '200000000004' }, pair: 'pay-dev and pay-prod', id: '200000000004' },
  ])('fails when two names have one id, $name, even by force', ({ ids, pair, id }) => {
    const expected = `accounts ${pair}: an id must belong to one account, got "${id}"; remove the wrong name from the outputs or the lock`;
    expect(messages(lock(), outputs(ids))).toEqual([expected]);
    expect(messages(lock(), outputs(ids), true)).toEqual([expected]);
  });

  it.each([
    {
      name: 'no outputs at all',
      given: {},
      message: 'outputs of the stack organization: organization_id must be given, got "nothing"; add organization_id',
    },
    {
      name: 'an id that is no account id',
      given: outputs({ 'pay-dev': '12345' }),
      message:
        'outputs of the stack organization: account_ids.value.pay-dev must be an account id of 12 digits, got "12345"; correct it',
    },
    {
      name: 'an organisation id of another form',
      given: outputs({}, 'acme'),
      message:
        'outputs of the stack organization: organization_id.value must be an organisation id such as "o-exampleorgid", got "acme"; correct it',
    },
    {
      name: 'a list',
      given: [],
      message: 'outputs of the stack organization: it must be an object, got "an empty list"; correct it',
    },
  ])('fails when the outputs are malformed: $name', ({ given, message }) => {
    expect(messages(lock(), given)).toContain(message);
  });

  it('is not misled by an account that is called as every object inherits', () => {
    expect(messages(lock(), outputs({ constructor: '200000000007' }))[0]).toMatch(
      /^account constructor: an id must belong/,
    );
  });
});
