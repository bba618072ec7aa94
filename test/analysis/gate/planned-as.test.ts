import { plannedAs } from '../../../analysis/gate/planned-as';

describe('a planned value', () => {
  it.each<{ name: string; written: unknown; planned: unknown; unknown?: unknown; is: boolean }>([
    { name: 'the same text', written: 'a', planned: 'a', is: true },
    { name: 'another text', written: 'a', planned: 'b', is: false },
    { name: 'text that the engine escaped', written: 'a/$${aws:x}', planned: 'a/${aws:x}', is: true },
    { name: 'a number that was written as text', written: '1', planned: 1, is: true },
    {
      name: 'a policy in another order',
      written: '{"a":["x","y"],"b":"z"}',
      planned: '{"b":["z"],"a":["y","x"]}',
      is: true,
    },
    { name: 'a policy with more', written: '{"a":["x"]}', planned: '{"a":["x","y"]}', is: false },
    { name: 'a template that is not known yet', written: '${aws_x.y.id}', planned: undefined, unknown: true, is: true },
    {
      name: 'a template within a map',
      written: { a: '${aws_x.y.id}', b: '1' },
      planned: { b: '1' },
      unknown: { a: true },
      is: true,
    },
    {
      name: 'a literal beside a template that changed',
      written: { a: '${aws_x.y.id}', b: '1' },
      planned: { b: '2' },
      unknown: { a: true },
      is: false,
    },
    { name: 'a literal that is not known', written: 'a', planned: undefined, unknown: true, is: false },
    { name: 'a block that the provider fills', written: { a: 1 }, planned: [{ a: 1, computed: 'x' }], is: true },
    { name: 'a block of another value', written: { a: 1 }, planned: [{ a: 2 }], is: false },
    { name: 'a set in another order', written: ['a', 'b'], planned: ['b', 'a'], is: true },
    { name: 'a set with more', written: ['a'], planned: ['a', 'b'], is: false },
    { name: 'a set with another', written: ['a', 'b'], planned: ['a', 'c'], is: false },
    { name: 'an empty list that is none', written: [], planned: null, is: true },
    { name: 'true for false', written: true, planned: false, is: false },
    { name: 'nothing', written: 'a', planned: null, is: false },
  ])('is as the file says or not: $name', ({ written, planned, unknown = false, is }) => {
    expect(plannedAs(written, planned, unknown)).toBe(is);
  });
});
