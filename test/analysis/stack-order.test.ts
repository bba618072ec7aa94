import { levelOf } from '../../analysis/stack-order';

describe('the order of applies', () => {
  it.each([
    ['organization', 0, 'guardrails-apply'],
    ['audit', 1, 'guardrails-apply'],
    ['baseline-pay-prod', 2, 'guardrails-apply'],
    ['services-pay-prod', 3, 'services-apply'],
    ['github-organization', 4, 'guardrails-apply'],
    ['github-pay', 4, 'services-apply'],
    ['bootstrap', null, 'people'],
    ['management', null, 'people'],
    ['identity-pay-prod', null, 'people'],
  ])('applies %s at level %s as %s', (stack, level, identity) => {
    expect(levelOf(stack)).toEqual({ level, identity });
  });

  it.each([
    '',
    'pay',
    'services-',
    'Services-pay',
    'services-pay/../bootstrap',
    'services-pay\nbootstrap',
    'organization-2',
  ])('refuses the name %j', (stack) => {
    expect(() => levelOf(stack)).toThrow(/must have a name that the order of applies knows/);
  });
});
