import { createHash } from 'node:crypto';
import type { EvidenceFile } from '../../../analysis/evidence/evidence-file';

export type Written = Record<string, unknown>;
export const sha = (digit: string) => digit.repeat(40);
const hash = (digit: string) => digit.repeat(64);
const person = (login: string, id: number) => ({ login, id });

const common = { version: 1, repository: 'acme/platform' };

export const anchor = (change: Written = {}): Written => ({
  ...common,
  kind: 'anchor',
  commit: sha('0'),
  by: 'acme-first-administrator',
  ...change,
});

/** Written when something was before it. */
export const later = (change: Written = {}): Written =>
  anchor({ commit: sha('5'), reason: 'pushed by an owner; read by two of us', ...change });

export const plan = (stack: string, identity: string) => ({
  stack,
  identity,
  level: 3,
  order: 0,
  sha256: hash('a'),
  jsonSha256: hash('b'),
  lockSha256: hash('c'),
  fileSha256: hash('d'),
  key: `plans/${sha('1')}/7/${stack}.tfplan`,
  digest: hash('e'),
  reviewed: 'same',
  changes: { create: 1, update: 2, replace: 0, destroy: 0 },
});

/** Two stacks of services let through by a person who wrote none of it. */
export const approved = (change: Written = {}): Written => ({
  ...common,
  kind: 'approved',
  commit: sha('1'),
  run: { id: 7, attempt: 1 },
  identity: 'services-apply',
  lastApplied: sha('0'),
  commits: [
    {
      sha: sha('1'),
      pullRequest: 12,
      head: sha('2'),
      approvers: [person('acme-first-reviewer', 101), person('acme-second-reviewer', 102)],
      authors: ['acme-developer'],
    },
  ],
  deployment: { environment: 'services-apply', approvers: [person('acme-first-applier', 201)] },
  stacks: [plan('services-pay-dev', 'services-apply'), plan('services-pay-prod', 'services-apply')],
  gate: { sha256: hash('f'), accepted: [] },
  ...change,
});

export const outcome = (change: Written = {}): Written => ({
  ...common,
  kind: 'outcome',
  commit: sha('1'),
  of: 2,
  run: { id: 7, attempt: 1 },
  identity: 'services-apply',
  result: 'applied',
  stacks: [
    { stack: 'services-pay-dev', result: 'applied' },
    { stack: 'services-pay-prod', result: 'applied' },
  ],
  complete: true,
  ...change,
});

export const failed: Written = {
  result: 'failed',
  complete: false,
  stacks: [
    { stack: 'services-pay-dev', result: 'failed' },
    { stack: 'services-pay-prod', result: 'not-begun' },
  ],
};

/** The second commit, after the first was applied. */
export const second = {
  approved: (change: Written = {}) =>
    approved({
      commit: sha('3'),
      lastApplied: sha('1'),
      run: { id: 8, attempt: 1 },
      commits: [{ sha: sha('3'), pullRequest: 13, head: sha('4'), approvers: [], authors: [] }],
      ...change,
    }),
  outcome: (of: number, change: Written = {}) =>
    outcome({ commit: sha('3'), of, run: { id: 8, attempt: 1 }, ...change }),
};

/** The guardrails of the first commit, in the same run as its services. */
export const guardrails = {
  approved: (change: Written = {}) =>
    approved({
      identity: 'guardrails-apply',
      deployment: { environment: 'guardrails-apply', approvers: [person('acme-first-guardian', 301)] },
      stacks: [plan('organization', 'guardrails-apply')],
      ...change,
    }),
  outcome: (of: number, change: Written = {}) =>
    outcome({
      identity: 'guardrails-apply',
      of,
      stacks: [{ stack: 'organization', result: 'applied' }],
      complete: false,
      ...change,
    }),
};

const nameOf = (place: number, kind: unknown) =>
  `${String(place).padStart(8, '0')}${kind === 'anchor' ? '-anchor' : ''}.json`;

/** Files of a chain: each entry gets its place, its time and the hash of the one before, unless it says its own. */
export const chained = (...entries: readonly Written[]): EvidenceFile[] => continued([], ...entries);

/** What is there, whatever it is, and entries after it. */
export function continued(there: readonly EvidenceFile[], ...entries: readonly Written[]): EvidenceFile[] {
  const files = [...there].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const before = files.at(-1);
    const place = Number(before?.name.slice(0, 8) ?? 0) + 1;
    const whole = {
      sequence: place,
      previous: before === undefined ? null : createHash('sha256').update(before.bytes).digest('hex'),
      at: `2024-03-01T12:00:${String(place - 1).padStart(2, '0')}Z`,
      ...entry,
    };
    files.push({ name: nameOf(place, entry.kind), bytes: Buffer.from(`${JSON.stringify(whole)}\n`) });
  }
  return files;
}

/** A chain in which the first commit was applied as a whole. */
export const applied = (): EvidenceFile[] => chained(anchor(), approved(), outcome());
