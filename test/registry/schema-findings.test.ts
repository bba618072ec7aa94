import { z } from 'zod';
import { formatFinding } from '../../registry/finding';
import { parse } from '../../registry/schema-findings';

const schema = z.strictObject({
  name: z.string().min(2).max(4),
  count: z.number().int().optional(),
  mode: z.enum(['fast', 'slow']).optional(),
  list: z.array(z.string()).optional(),
  map: z.record(z.string().regex(/^[a-z]+$/, { error: 'must be lower case' }), z.number()).optional(),
  either: z.union([z.literal('all'), z.strictObject({ some: z.string() })]).optional(),
  shape: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('round'), radius: z.number() }),
      z.strictObject({ kind: z.literal('square'), side: z.number() }),
    ])
    .optional(),
});

const printed = (value: unknown) => parse<unknown>(schema, value, 'thing').findings.map(formatFinding);

describe('what does not hold to a schema is said field by field', () => {
  it.each([
    { name: 'a missing field', value: {}, found: ['thing: name must be given, got "nothing"; add name'] },
    { name: 'another type', value: { name: 7 }, found: ['thing: name must be a string, got "7"; correct it'] },
    { name: 'no object', value: [], found: ['thing: it must be an object, got "an empty list"; correct it'] },
    { name: 'nothing at all', value: undefined, found: ['thing: it must be given, got "nothing"; add it'] },
    { name: 'too little', value: { name: 'a' }, found: ['thing: name must be at least 2, got "a"; correct it'] },
    { name: 'too much', value: { name: 'abcde' }, found: ['thing: name must be at most 4, got "abcde"; correct it'] },
    {
      name: 'half a number',
      value: { name: 'ab', count: 1.5 },
      found: ['thing: count must be a whole number, got "1.5"; correct it'],
    },
    {
      name: 'no list',
      value: { name: 'ab', list: 'x' },
      found: ['thing: list must be a list, got "x"; correct it'],
    },
    {
      name: 'an item of another type',
      value: { name: 'ab', list: ['a', null] },
      found: ['thing: list[1] must be a string, got "null"; correct it'],
    },
    {
      name: 'a misspelt member',
      value: { name: 'ab', mode: 'slw' },
      found: ['thing: mode must be one of fast, slow, got "slw"; use "slow" or give one of these'],
    },
    {
      name: 'a misspelt key',
      value: { name: 'ab', mod: 'fast' },
      found: [
        'thing: key must be one of name, count, mode, list, map, either, shape, got "mod"; use "mode" or remove it',
      ],
    },
    {
      name: 'a bad key of a map',
      value: { name: 'ab', map: { A: 1 } },
      found: ['thing: key of map must be lower case, got "A"; rename it'],
    },
    {
      name: 'neither form of a union',
      value: { name: 'ab', either: 7 },
      found: ['thing: either must be all or an object, got "7"; give one of these forms'],
    },
    {
      name: 'one form of a union with a field missing',
      value: { name: 'ab', either: {} },
      found: ['thing: either.some must be given, got "nothing"; add either.some'],
    },
    {
      name: 'a misspelt kind',
      value: { name: 'ab', shape: { kind: 'squar', side: 1 } },
      found: ['thing: shape.kind must be one of round, square, got "squar"; use "square" or give one of these'],
    },
    {
      name: 'a key of another kind',
      value: { name: 'ab', shape: { kind: 'round', radius: 1, side: 1 } },
      found: ['thing: key of shape must be one of kind, radius, got "side"; remove it'],
    },
    {
      name: 'two problems',
      value: { name: 'a', count: 'x' },
      found: [
        'thing: name must be at least 2, got "a"; correct it',
        'thing: count must be a number, got "x"; correct it',
      ],
    },
  ])('fails with $name', ({ value, found }) => {
    expect(printed(value)).toEqual(found);
  });

  it('gives the value in its type when it holds', () => {
    const value = { name: 'ab', shape: { kind: 'round', radius: 1 } };
    expect(parse<unknown>(schema, value, 'thing')).toEqual({ value, findings: [] });
  });

  it('shortens what is long', () => {
    const [line] = printed({ name: 'x'.repeat(5000) });
    expect(line).toHaveLength('thing: name must be at most 4, got ""; correct it'.length + 120);
  });
});
