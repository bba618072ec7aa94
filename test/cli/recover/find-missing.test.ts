import { findMissing } from '../../../cli/recover/find-missing';
import type { Finder } from '../../../cli/recover/finder';
import { Refusal } from '../../../cli/refusal';

const named = (verdict: (name: string) => ReturnType<Finder['find']>): Finder => ({
  needs: ['name'],
  find: ({ name = '' }) => verdict(name),
});
const there = (name: string) => Promise.resolve({ found: `id-of-${name}`, attributes: { arn: `arn:${name}` } });
const missing = (
  resources: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  finders: Readonly<Record<string, Finder>>,
  state: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {},
) =>
  findMissing({
    resources: new Map(Object.entries(resources)),
    state: new Map(Object.entries(state)),
    finders,
    account: '200000000003',
    partition: 'aws',
    region: 'eu-west-1',
    ask: async () => undefined,
  });
const verdicts = async (...of: Parameters<typeof missing>) =>
  Object.fromEntries((await missing(...of)).map(({ address, verdict }) => [address, verdict]));

describe('what is missing from a state', () => {
  it('is what the stack has and the state does not', async () => {
    const resources = { 'aws_a.one': { name: 'one' }, 'aws_a.two': { name: 'two' } };
    expect(await missing(resources, { aws_a: named(there) }, { 'aws_a.one': {}, 'aws_a.old': {} })).toEqual([
      { address: 'aws_a.two', type: 'aws_a', verdict: { found: 'id-of-two', attributes: { arn: 'arn:two' } } },
    ]);
  });

  it('is left where nobody looks for its type, also for one that every object has', async () => {
    const left = { left: 'cannot be identified for certain' };
    expect(await verdicts({ 'aws_b.x': { name: 'x' }, 'constructor.x': {} }, { aws_a: named(there) })).toEqual({
      'aws_b.x': left,
      'constructor.x': left,
    });
  });

  describe('with an argument that refers to another resource', () => {
    const resources = { 'aws_a.one': { name: 'one' }, 'aws_b.on': { name: '${aws_a.one.arn}' } };
    const b = named((name) => Promise.resolve({ found: `on ${name}` }));

    it('looks under what the state knows of that', async () => {
      const state = { 'aws_a.one': { arn: 'arn:in-state' } };
      expect(await verdicts(resources, { aws_a: named(there), aws_b: b }, state)).toEqual({
        'aws_b.on': { found: 'on arn:in-state' },
      });
    });

    it('reaches into lists', async () => {
      const deep = { ...resources, 'aws_b.on': { name: '${aws_a.one.roots[0].id}' } };
      const state = { 'aws_a.one': { roots: [{ id: 'r-ab12' }] } };
      expect(await verdicts(deep, { aws_b: b }, state)).toEqual({ 'aws_b.on': { found: 'on r-ab12' } });
    });

    it('looks under what was found of that', async () => {
      expect(await verdicts(resources, { aws_a: named(there), aws_b: b })).toMatchObject({
        'aws_b.on': { found: 'on arn:one' },
      });
    });

    it.each([
      { verdict: { absent: true } as const, expected: { absent: true } },
      { verdict: { left: 'other tags' }, expected: { left: 'refers to aws_a.one, which is left' } },
    ])('is $expected where that is $verdict', async ({ verdict, expected }) => {
      const finders = { aws_a: named(() => Promise.resolve(verdict)), aws_b: b };
      expect(await verdicts(resources, finders)).toMatchObject({ 'aws_b.on': expected });
    });

    it('is left where nobody can say what that is', async () => {
      const finders = { aws_a: named(() => Promise.resolve({ found: 'x' })), aws_b: b };
      expect(await verdicts(resources, finders)).toMatchObject({
        'aws_b.on': { left: 'refers to aws_a.one.arn, which nobody can say' },
      });
    });
  });

  it.each([
    { name: 'an expression', value: 'x-${aws_a.one.id}', left: 'has a name that only Terraform can tell' },
    { name: 'no name', value: undefined, left: 'has no name in the stack' },
  ])('is left with $name', async ({ value, left }) => {
    expect(await verdicts({ 'aws_a.one': { name: value } }, { aws_a: named(there) })).toEqual({
      'aws_a.one': { left },
    });
  });

  it('is left beside what AWS said when one question is not answered, and the others are found', async () => {
    const finder = named((name) =>
      name === 'one' ? Promise.reject(new Refusal('aws: must be answered')) : there(name),
    );
    const resources = { 'aws_a.one': { name: 'one' }, 'aws_a.two': { name: 'two' } };
    expect(await verdicts(resources, { aws_a: finder })).toMatchObject({
      'aws_a.one': { left: 'aws: must be answered' },
      'aws_a.two': { found: 'id-of-two' },
    });
  });
});
