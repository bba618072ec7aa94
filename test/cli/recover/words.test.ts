import { ageInWords } from '../../../cli/recover/age-in-words';
import { hasTagsOf } from '../../../cli/recover/has-tags-of';
import { lockInfo } from '../../../cli/recover/lock-info';
import { lockLines } from '../../../cli/recover/lock-lines';
import { resourcesInState } from '../../../cli/recover/resources-in-state';

const now = new Date('2026-11-22T08:00:00Z');

describe('the age of a lock', () => {
  it.each([
    ['2026-11-22T08:00:00Z', '0 seconds ago'],
    ['2026-11-22T07:59:59Z', '1 second ago'],
    ['2026-11-22T07:57:30.123456789Z', '2 minutes and 30 seconds ago'],
    ['2026-11-22T07:00:00Z', '1 hour ago'],
    ['2026-11-19T05:30:00Z', '3 days and 2 hours ago'],
    ['2026-11-22T08:00:10Z', 'in the future'],
  ])('of %s is %s', (created, words) => {
    expect(ageInWords(created, now)).toBe(words);
  });
});

describe('a lock', () => {
  const shown = {
    ID: '11111111-2222-4333-8444-555555555555',
    Operation: 'OperationTypeApply',
    Info: '',
    Who: 'runner@fv-az1-2',
    Version: '1.11.4',
    Created: '2026-11-22T07:57:30.1Z',
    Path: 'x',
  };

  it('is shown with its holder, age and purpose', () => {
    expect(lockLines('s3://b/k', lockInfo(shown), now)).toEqual([
      'the lock of s3://b/k is held',
      '  by    runner@fv-az1-2, for an apply of Terraform 1.11.4',
      '  since 2026-11-22T07:57:30.1Z, 2 minutes and 30 seconds ago',
      '  id    11111111-2222-4333-8444-555555555555',
    ]);
    expect(lockLines('s3://b/k', undefined, now)).toEqual(['nobody holds the lock of s3://b/k']);
  });

  it('does not rewrite the terminal with what its holder wrote', () => {
    expect(lockLines('w', lockInfo({ ...shown, Who: '\u001b[2J"x' }), now).join('\n')).toContain(
      'by    \\u001b[2J\\"x,',
    );
  });

  it.each([{ ID: '-force' }, { ID: undefined }, { Created: 'yesterday' }, { Who: 7 }])('is none with %j', (changes) => {
    expect(lockInfo({ ...shown, ...changes })).toBeUndefined();
  });
});

describe('a state', () => {
  const resource = { mode: 'managed', type: 'aws_iam_role', name: 'x', instances: [{ attributes: { id: 'x' } }] };
  const held = (...resources: readonly object[]) => [...resourcesInState({ version: 4, resources }, 'state').keys()];

  it('holds managed resources of the root module, neither counted nor deposed', () => {
    expect(
      held(
        resource,
        { ...resource, mode: 'data', name: 'a' },
        { ...resource, module: 'module.m', name: 'b' },
        { ...resource, name: 'c', instances: [{ index_key: 0, attributes: {} }] },
        { ...resource, name: 'd', instances: [{ deposed: 'a1', attributes: {} }] },
        { ...resource, name: 'e', instances: [] },
      ),
    ).toEqual(['aws_iam_role.x']);
  });

  it.each([{ version: 3 }, {}, null, { version: 4, resources: [{}] }])('that is %j is refused', (shown) => {
    expect(() => resourcesInState(shown, 's3://b/k')).toThrow(/^s3:\/\/b\/k: must be a state of version 4, got /);
  });
});

describe('tags', () => {
  const block = { tags: { a: '1', b: '2' } };

  it.each([
    [
      true,
      [
        { Key: 'a', Value: '1' },
        { Key: 'b', Value: '2' },
        { Key: 'c', Value: '3' },
      ],
    ],
    [
      true,
      [
        { TagKey: 'a', TagValue: '1' },
        { TagKey: 'b', TagValue: '2' },
      ],
    ],
    [true, { a: '1', b: '2' }],
    [false, [{ Key: 'a', Value: '1' }]],
    [
      false,
      [
        { Key: 'a', Value: '1' },
        { Key: 'b', Value: '3' },
      ],
    ],
    [false, undefined],
  ])('make it ours: %s for %j', (ours, tags) => {
    expect(hasTagsOf(block, tags)).toBe(ours);
  });

  it('tell nothing where the stack gives none', () => {
    expect(hasTagsOf({}, [])).toBe(false);
    expect(hasTagsOf({ tags: {} }, [{ Key: 'a', Value: '1' }])).toBe(false);
  });
});
