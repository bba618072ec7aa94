import { writtenAs } from '../../../analysis/gate/written-as';

const constant = (constant_value: unknown) => ({ constant_value });

describe('an expression of a plan', () => {
  it.each<{ name: string; written: unknown; expression: unknown; is: boolean }>([
    { name: 'the same text', written: 'a', expression: constant('a'), is: true },
    { name: 'another text', written: 'a', expression: constant('b'), is: false },
    { name: 'the same map', written: { a: '1', b: '2' }, expression: constant({ b: '2', a: '1' }), is: true },
    { name: 'a map with more', written: { a: '1' }, expression: constant({ a: '1', b: '2' }), is: false },
    {
      name: 'the same template',
      written: '${aws_x.y.id}',
      expression: { constant_value: '${aws_x.y.id}', references: ['aws_x.y.id', 'aws_x.y'] },
      is: true,
    },
    {
      name: 'references without their text',
      written: '${aws_x.y.id}',
      expression: { references: ['aws_x.y.id'] },
      is: false,
    },
    {
      name: 'one block, written without the list',
      written: { a: true },
      expression: [{ a: constant(true) }],
      is: true,
    },
    {
      name: 'blocks within blocks',
      written: [{ outer: { inner: 'x' } }],
      expression: [{ outer: [{ inner: constant('x') }] }],
      is: true,
    },
    { name: 'a block more', written: { a: 1 }, expression: [{ a: constant(1) }, { a: constant(1) }], is: false },
    {
      name: 'an argument more in a block',
      written: { a: 1 },
      expression: [{ a: constant(1), b: constant(2) }],
      is: false,
    },
    { name: 'nothing, of which nothing was written', written: undefined, expression: undefined, is: true },
    { name: 'nothing, although something was written', written: 'a', expression: undefined, is: false },
    { name: 'something, of which nothing was written', written: undefined, expression: constant('a'), is: false },
  ])('is as the file says or not: $name', ({ written, expression, is }) => {
    expect(writtenAs(written, expression)).toBe(is);
  });
});
