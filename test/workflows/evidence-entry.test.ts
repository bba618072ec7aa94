import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readEntry } from '../../analysis/evidence/entry';
import { scriptSandbox } from './script-sandbox';

const { directory, write, read, run } = scriptSandbox();
const commit = 'c'.repeat(40);
const hash = 'a'.repeat(64);
const approved = {
  version: 1,
  repository: 'acme/platform',
  commit,
  lastApplied: 'b'.repeat(40),
  run: { id: 7, attempt: 1 },
  commits: [
    {
      sha: commit,
      pullRequest: 12,
      head: 'd'.repeat(40),
      approvers: [{ login: 'acme-first-reviewer', id: 1 }],
      authors: ['acme-author'],
    },
  ],
  people: { authors: ['acme-author'] },
};
const approvedText = JSON.stringify(approved);
const stack = (name: string, identity: string) => ({
  stack: name,
  identity,
  level: 3,
  order: 0,
  ...{ sha256: hash, jsonSha256: hash, lockSha256: hash, fileSha256: hash, digest: hash },
  key: `plans/${commit}/7/${name}.tfplan`,
  reviewed: 'same',
  changes: { create: 1, update: 0, replace: 0, destroy: 0 },
});
const judged = {
  version: 1,
  commit,
  run: approved.run,
  approvedSha256: createHash('sha256').update(approvedText).digest('hex'),
  stacks: [stack('baseline-a', 'guardrails-apply'), stack('services-a', 'services-apply')],
  people: [],
  waiting: [] as string[],
  gate: { sha256: hash, accepted: [] },
};
const approver = { environment: 'services-apply', approvers: [{ login: 'acme-first-applier', id: 5 }] };
const place = { sequence: 4, previous: hash, at: '2026-01-31T12:00:00Z' };
const result = (name: string, identity: string, how = 'applied') => ({
  version: 1,
  identity,
  commit,
  run: 7,
  result: how === 'applied' ? 'applied' : 'failed',
  stacks: [{ stack: name, result: how }],
});

const entry = (
  kind: 'approved' | 'outcome',
  files: readonly [object | string, object, object?],
  identity = 'services-apply',
) => {
  rmSync(join(directory, 'out.json'), { force: true });
  rmSync(join(directory, '2.json'), { force: true });
  const names = files.map((file, index) =>
    file === undefined
      ? join(directory, 'none.json')
      : write(`${index}.json`, typeof file === 'string' ? file : JSON.stringify(file)),
  );
  const ran = run('evidence-entry.sh', [kind, ...names, join(directory, 'out.json')], { IDENTITY: identity });
  const written = existsSync(join(directory, 'out.json')) && ran.code === 0;
  return { ...ran, entry: written ? (JSON.parse(read('out.json')) as Record<string, unknown>) : undefined };
};
const before = { ...place, ...(entry('approved', [approvedText, judged, approver]).entry ?? {}) };

describe('evidence-entry.sh', () => {
  it('says before an apply what is about to be applied, and who let it through, as the chain is read', () => {
    const { code, stderr, entry: made } = entry('approved', [approvedText, judged, approver]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const readBack = readEntry({ ...place, ...made }, 'entry');
    expect(readBack).toMatchObject({ kind: 'approved', identity: 'services-apply', deployment: approver });
    expect(made?.stacks).toEqual([judged.stacks[1]]);
  });

  it.each([
    { name: 'another approved.json', files: [`${approvedText} `, judged, approver] as const },
    { name: 'another commit', files: [approvedText, { ...judged, commit: 'd'.repeat(40) }, approver] as const },
    { name: 'another run', files: [approvedText, { ...judged, run: { id: 8, attempt: 1 } }, approver] as const },
    { name: 'another environment', files: [approvedText, judged, { ...approver, environment: 'main-plan' }] as const },
  ])('refuses what is about $name', ({ files }) => {
    expect(entry('approved', files).code).not.toBe(0);
  });

  it.each([
    {
      name: 'the last identity, all applied',
      identity: 'services-apply',
      how: 'applied',
      of: judged,
      says: { result: 'applied', complete: true },
    },
    {
      name: 'the last identity, failed',
      identity: 'services-apply',
      how: 'failed',
      of: judged,
      says: { result: 'failed', complete: false },
    },
    {
      name: 'an identity before the last',
      identity: 'guardrails-apply',
      how: 'applied',
      of: judged,
      says: { result: 'applied', complete: false },
    },
    {
      name: 'a stack that waits for GitHub',
      identity: 'services-apply',
      how: 'applied',
      of: { ...judged, waiting: ['github-pay'] },
      says: { result: 'applied', complete: false },
    },
    {
      name: 'the only identity',
      identity: 'guardrails-apply',
      how: 'applied',
      of: { ...judged, stacks: judged.stacks.slice(0, 1) },
      says: { result: 'applied', complete: true },
    },
  ])('says of $name whether the commit is applied as a whole', ({ identity, how, of, says }) => {
    const name = identity === 'services-apply' ? 'services-a' : 'baseline-a';
    const {
      code,
      stderr,
      entry: made,
    } = entry('outcome', [of, { ...before, identity }, result(name, identity, how)], identity);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readEntry({ ...place, ...made }, 'entry')).toMatchObject({ kind: 'outcome', of: 4, ...says });
  });

  it('says that nothing was begun where no result was left', () => {
    const { entry: made } = entry('outcome', [judged, before, undefined]);
    expect(made).toMatchObject({
      result: 'failed',
      complete: false,
      stacks: [{ stack: 'services-a', result: 'not-begun' }],
    });
  });

  it.each([
    { name: 'other stacks', left: result('services-b', 'services-apply') },
    { name: 'another identity', left: result('services-a', 'guardrails-apply') },
    { name: 'another commit', left: { ...result('services-a', 'services-apply'), commit: 'd'.repeat(40) } },
  ])('refuses a result of $name', ({ left }) => {
    expect(entry('outcome', [judged, before, left]).code).not.toBe(0);
  });
});
