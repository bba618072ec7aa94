import { templateSyntax } from '../../registry/template-syntax';

const gotIn = (value: unknown) => templateSyntax(value, 'service pay').map(({ got }) => got);

describe('what Terraform would evaluate is refused', () => {
  it.each([
    { name: 'an expression', value: { title: '${path.cwd}' }, got: ['${path.cwd}'] },
    { name: 'a directive', value: { title: 'a %{ for x in y }' }, got: ['a %{ for x in y }'] },
    { name: 'an expression in a key', value: { '${a}': 1 }, got: ['${a}'] },
    { name: 'an expression deep in lists', value: [[{ a: ['${a}'] }]], got: ['${a}'] },
    { name: 'an escaped expression, which is one mistake away', value: { a: '$${a}' }, got: ['$${a}'] },
    { name: 'the same text once', value: ['${a}', '${a}'], got: ['${a}'] },
  ])('fails with $name', ({ value, got }) => {
    expect(gotIn(value)).toEqual(got);
  });

  it.each([
    { name: 'a price', value: { title: '5$ {or less}' } },
    { name: 'a share', value: { title: '100% {all}' } },
    { name: 'nothing', value: undefined },
  ])('passes with $name', ({ value }) => {
    expect(gotIn(value)).toEqual([]);
  });

  it('ends with an object that holds itself', () => {
    const value: Record<string, unknown> = { text: '${a}' };
    value.self = value;
    expect(gotIn(value)).toEqual(['${a}']);
  });
});
