import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstRun } from '../../../cli/sandbox/first-run';
import { miniature } from '../../../cli/sandbox/miniature';
import type { Scope } from '../../../cli/sandbox/scope';
import type { StackRunner } from '../../../cli/sandbox/stack-runner';
import { createSynthesis } from '../../../cli/sandbox/synthesis';
import { twoAtATime } from '../../../cli/sandbox/two-at-a-time';
import { parseSources } from '../../../registry/load-platform';
import { fixtureSources } from '../../fixtures/fixture-sources';
import { fixtureToday } from '../../fixtures/fixture-today';

const managementId = '123456789012';
const accounts = [
  'platform',
  'security',
  'log-archive',
  'pay-dev',
  'pay-prod',
  'pay-staging',
  'ledger-dev',
  'ledger-prod',
];
const ids = Object.fromEntries(accounts.map((name, index) => [name, `30000000000${index}`]));

/** The first run with Terraform played: what it was asked to do, in order. */
async function play(scope: Scope) {
  const directory = mkdtempSync(join(tmpdir(), 'first-run-'));
  const done: string[] = [];
  const states: string[] = [];
  const runner: StackRunner = {
    apply: async ({ stack, identity, stateRole }) => {
      done.push(`apply ${stack} as ${identity.split(':role')[1]}`);
      states.push(`${stack}: ${stateRole?.split(':role')[1]}`);
      return { resources: 1, milliseconds: 1, notEmulated: [] };
    },
    plan: async () => [],
    lockFile: () => '',
    outputs: async () => {
      const known = Object.entries(ids).filter(
        ([name]) => !name.startsWith('ledger') && (scope.kind === 'account' || name !== 'pay-staging'),
      );
      return {
        organization_id: { value: 'o-acme000009' },
        account_ids: { value: { management: managementId, ...Object.fromEntries(known) } },
      };
    },
    moveState: async ({ stack, roleArn }) => {
      done.push(`move ${stack} as ${roleArn.split(':role')[1]}`);
    },
  };
  try {
    const { parsed } = parseSources(fixtureSources());
    if (!parsed) throw new Error('the fixture must hold to its schemas');
    const { synthesis } = await firstRun({
      sources: miniature(parsed, scope),
      scope,
      synthesise: createSynthesis({ directory, today: fixtureToday }),
      runner,
      progress: async (_, tasks) => {
        for (const { run } of tasks) await run();
      },
      managementId,
    });
    return { done, states, platform: synthesis.platform };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

describe('the first run', () => {
  it('goes in the order of the runbook, each stack as the identity that exists by then', async () => {
    const { done, platform } = await play({ kind: 'miniature' });
    const first = done.indexOf('apply organization as /platform/guardrails-apply');
    expect(done.slice(0, first + 1)).toEqual([
      'apply organization as /administrator',
      'apply bootstrap as /OrganizationAccountAccessRole',
      'apply management as /administrator',
      'move organization as /OrganizationAccountAccessRole',
      'move bootstrap as /OrganizationAccountAccessRole',
      'move management as /OrganizationAccountAccessRole',
      ...['log-archive', 'pay-dev', 'pay-prod', 'security'].map(
        (account) => `apply identity-${account} as /OrganizationAccountAccessRole`,
      ),
      'apply baseline-log-archive as /OrganizationAccountAccessRole',
      'apply baseline-management as /administrator',
      ...['pay-dev', 'pay-prod', 'platform', 'security'].map(
        (account) => `apply baseline-${account} as /OrganizationAccountAccessRole`,
      ),
      'apply organization as /platform/guardrails-apply',
    ]);
    expect(done.filter((line) => line.startsWith('apply services-'))).toEqual([
      'apply services-pay-dev as /platform/services-apply',
      'apply services-pay-prod as /platform/services-apply',
    ]);
    expect(done.findIndex((line) => line.startsWith('apply services-'))).toBeGreaterThan(first);
    expect(platform.lock.organization.guardrails).toBe('attached');
    expect(platform.accounts.every(({ phase }) => phase === 'active')).toBe(true);
  }, 60_000);

  it('keeps every state in the bucket that is made after it, and none before', async () => {
    const { states } = await play({ kind: 'miniature' });
    expect(states.slice(0, 3)).toEqual(['organization: undefined', 'bootstrap: undefined', 'management: undefined']);
    expect(states).toEqual(
      expect.arrayContaining([
        // Until the guardrails hold, the platform's own roles are what is being made.
        'identity-security: /OrganizationAccountAccessRole',
        'baseline-security: /OrganizationAccountAccessRole',
        'services-pay-dev: /platform/services-apply',
      ]),
    );
    const { states: ofOneAccount } = await play({ kind: 'account', account: 'pay-dev' });
    expect(ofOneAccount.filter((line) => !line.endsWith(': undefined'))).toEqual([]);
  }, 60_000);

  it('applies nothing but the organisation and the stacks of the account that was asked for', async () => {
    const { done } = await play({ kind: 'account', account: 'pay-dev' });
    expect(new Set(done.map((line) => line.split(' ')[1]))).toEqual(
      new Set(['organization', 'identity-pay-dev', 'baseline-pay-dev', 'services-pay-dev']),
    );
  }, 60_000);
});

describe('two at a time', () => {
  it('never runs three, and runs all', async () => {
    const now = { running: 0, most: 0, ended: 0 };
    await twoAtATime(
      Array.from({ length: 5 }, () => async () => {
        now.running += 1;
        now.most = Math.max(now.most, now.running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        now.running -= 1;
        now.ended += 1;
      }),
    );
    expect(now).toEqual({ running: 0, most: 2, ended: 5 });
  });

  it('begins nothing after an error, and ends what had begun', async () => {
    const ended: string[] = [];
    const slow = (name: string) => async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      ended.push(name);
    };
    await expect(twoAtATime([() => Promise.reject(new Error('first')), slow('second'), slow('third')])).rejects.toThrow(
      'first',
    );
    expect(ended).toEqual(['second']);
  });
});
