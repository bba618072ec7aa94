import { byLevel } from '../../../cli/sandbox/by-level';

const whole = ['services-pay-prod', 'baseline-pay-prod', 'organization', 'baseline-pay-dev'];

describe('a change by level', () => {
  it('has a middle of two, in their order, between what is above and what is below', () => {
    expect(byLevel(whole)).toEqual({
      top: 'organization',
      middle: ['baseline-pay-dev', 'baseline-pay-prod'],
      bottom: ['services-pay-prod'],
    });
  });

  it('keeps every stack of a level', () => {
    expect(byLevel([...whole, 'baseline-ledger-dev', 'services-pay-dev'])).toMatchObject({
      middle: ['baseline-ledger-dev', 'baseline-pay-dev', 'baseline-pay-prod'],
      bottom: ['services-pay-dev', 'services-pay-prod'],
    });
  });

  it.each([
    ['nothing above', 'organization'],
    ['one stack in the middle', 'baseline-pay-dev'],
    ['nothing below', 'services-pay-prod'],
  ])('is none where there is %s', (_, without) => {
    expect(byLevel(whole.filter((stack) => stack !== without))).toBeUndefined();
  });
});
