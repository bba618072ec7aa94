import { readApproved } from '../../../analysis/judged/read-approved';
import { readRecord } from '../../../analysis/judged/read-record';
import { readReviewed } from '../../../analysis/judged/read-reviewed';

const commit = 'c'.repeat(40);
const hash = 'a'.repeat(64);
const approved = { version: 1, repository: 'acme/platform', commit, run: { id: 7, attempt: 1 }, people: {} };
const record = {
  version: 1,
  stack: 'services-a',
  commit,
  run: 7,
  key: `plans/${commit}/7/services-a.tfplan`,
  ...{ sha256: hash, jsonSha256: hash, lockSha256: hash, fileSha256: hash },
  refreshed: true,
};

describe('approved.json', () => {
  it('is read', () => {
    expect(readApproved(approved)).toEqual({ repository: 'acme/platform', commit, run: { id: 7, attempt: 1 } });
  });

  it.each([
    { name: 'another version', json: { ...approved, version: 2 } },
    { name: 'no commit', json: { ...approved, commit: 'main' } },
    { name: 'no repository', json: { ...approved, repository: 'acme' } },
    { name: 'no run', json: { ...approved, run: { attempt: 1 } } },
    { name: 'a second attempt', json: { ...approved, run: { id: 7, attempt: 2 } } },
    { name: 'a list', json: [] },
  ])('is refused with $name', ({ json }) => {
    expect(() => readApproved(json)).toThrow(/^approved\.json: must/);
  });
});

describe('the record of a plan', () => {
  it('is read', () => {
    const { version: _, ...read } = record;
    expect(readRecord('services-a', record)).toEqual(read);
  });

  it.each([
    { name: 'another stack', json: { ...record, stack: 'services-b' } },
    { name: 'the place of another plan', json: { ...record, key: `plans/${commit}/8/services-a.tfplan` } },
    { name: 'a hash that is none', json: { ...record, lockSha256: 'A' } },
    { name: 'nothing about the refresh', json: { ...record, refreshed: undefined } },
    { name: 'something unknown', json: { ...record, also: 1 } },
    { name: 'nothing', json: undefined },
  ])('is refused with $name', ({ json }) => {
    expect(() => readRecord('services-a', json)).toThrow(/^record services-a: must/);
  });
});

describe('what pull requests showed', () => {
  it('is that of the newest one which planned the stack', () => {
    const read = readReviewed({
      pullRequests: [
        { number: 13, stacks: { 'services-a': 'b'.repeat(64) }, words: { 'services-a': ['create a'] } },
        { number: 12, stacks: { 'services-a': hash, 'services-b': hash }, words: {} },
      ],
    });
    expect([...read]).toEqual([
      ['services-a', { pullRequest: 13, digest: 'b'.repeat(64), words: ['create a'] }],
      ['services-b', { pullRequest: 12, digest: hash, words: undefined }],
    ]);
  });

  it.each([
    { name: 'nothing', json: undefined },
    { name: 'a list', json: [] },
    { name: 'no number', json: { pullRequests: [{ stacks: { a: hash } }] } },
    { name: 'a digest that is none', json: { pullRequests: [{ number: 1, stacks: { a: 'x' } }] } },
  ])('is nothing in $name, because it decides nothing', ({ json }) => {
    expect(readReviewed(json).size).toBe(0);
  });
});
