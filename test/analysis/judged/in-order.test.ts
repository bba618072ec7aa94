import { inOrder } from '../../../analysis/judged/in-order';
import { levelOf } from '../../../analysis/stack-order';

const placed = (stack: string) => {
  const name = stack.replace(/^-/, '');
  const { level, identity } = levelOf(name);
  if (level === null || identity === 'people') throw new Error(stack);
  return { stack: name, level, identity, onlyDestroys: stack.startsWith('-') };
};
const steps = (...stacks: string[]) => inOrder(stacks.map(placed)).map(({ order, stack }) => `${order} ${stack}`);

describe('the order of an apply', () => {
  it('goes by identity, then by level, and what only destroys comes last in the reverse order', () => {
    expect(
      steps(
        'github-pay',
        '-services-b',
        '-github-ledger',
        'services-c',
        'services-a',
        'github-organization',
        '-organization',
        'baseline-a',
        '-baseline-b',
        'audit',
      ),
    ).toEqual([
      '0 audit',
      '1 baseline-a',
      '2 github-organization',
      '3 baseline-b',
      '4 organization',
      '5 services-a',
      '5 services-c',
      '6 github-pay',
      '7 github-ledger',
      '8 services-b',
    ]);
  });

  it('does not depend on the order in which the stacks are given', () => {
    const stacks = ['services-a', '-services-b', 'github-pay', 'organization'];
    expect(steps(...[...stacks].reverse())).toEqual(steps(...stacks));
  });

  it('has no steps where there is nothing', () => {
    expect(steps()).toEqual([]);
  });
});
