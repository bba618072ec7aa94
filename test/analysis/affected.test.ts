import { affected } from '../../analysis/affected';

const output = (stacks: Readonly<Record<string, string>>) =>
  new Map(Object.entries(stacks).map(([name, text]) => [name, Buffer.from(text)]));

describe('the stacks that a change affects', () => {
  it('is nothing where every byte is the same', () => {
    const stacks = { bootstrap: '{}', 'services-pay-prod': '{"a":1}' };
    expect(affected(output(stacks), output(stacks))).toEqual({ levels: [], people: [], added: [], vanished: [] });
  });

  it('groups what differs by level and identity in the order of an apply, and sets apart what people apply', () => {
    const names = [
      'github-pay',
      'services-b',
      'services-a',
      'github-organization',
      'organization',
      'bootstrap',
      'identity-a',
    ];
    const before = output(Object.fromEntries([...names, 'audit'].map((name) => [name, 'before'])));
    const after = output({ ...Object.fromEntries(names.map((name) => [name, 'after'])), audit: 'before' });
    expect(affected(before, after)).toEqual({
      levels: [
        { level: 0, identity: 'guardrails-apply', batches: [['organization']] },
        { level: 3, identity: 'services-apply', batches: [['services-a', 'services-b']] },
        { level: 4, identity: 'guardrails-apply', batches: [['github-organization']] },
        { level: 4, identity: 'services-apply', batches: [['github-pay']] },
      ],
      people: ['bootstrap', 'identity-a'],
      added: [],
      vanished: [],
    });
  });

  it('counts a new stack among what is planned, says that it is new, and names what vanished', () => {
    const before = output({ 'services-gone': '{}', 'baseline-gone': '{}' });
    expect(affected(before, output({ 'services-new': '{}', 'identity-new': '{}' }))).toEqual({
      levels: [{ level: 3, identity: 'services-apply', batches: [['services-new']] }],
      people: ['identity-new'],
      added: ['identity-new', 'services-new'],
      vanished: ['baseline-gone', 'services-gone'],
    });
  });

  it('sees one byte that differs', () => {
    expect(affected(output({ audit: '{"a":1}' }), output({ audit: '{"a":1}\n' })).levels).toHaveLength(1);
  });

  it.each([
    [256, [256]],
    [257, [256, 1]],
    [600, [256, 256, 88]],
  ])('cuts %i stacks of a level into batches of %j', (count, sizes) => {
    const names = Array.from({ length: count }, (_, index) => `services-account-${index}`);
    const { levels } = affected(output({}), output(Object.fromEntries(names.map((name) => [name, '{}']))));
    expect(levels.map(({ batches }) => batches.map(({ length }) => length))).toEqual([sizes]);
    expect(levels.flatMap(({ batches }) => batches.flat())).toEqual([...names].sort());
  });

  it.each<{ name: string; base: Record<string, string>; head: Record<string, string> }>([
    { name: 'only in the base', base: { pay: '{}' }, head: {} },
    { name: 'only in the head', base: {}, head: { pay: '{}' } },
    { name: 'the same in both', base: { pay: '{}' }, head: { pay: '{}' } },
  ])('refuses a stack of unknown order, $name', ({ base, head }) => {
    expect(() => affected(output(base), output(head))).toThrow(/^stack "pay": must have a name/);
  });
});
