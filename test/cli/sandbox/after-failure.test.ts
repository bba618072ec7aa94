import { afterFailure } from '../../../cli/sandbox/after-failure';

const stack = (name: string, identity: 'guardrails-apply' | 'services-apply', order: number) => ({
  stack: name,
  identity,
  level: order,
  order,
});
const stacks = [
  stack('organization', 'guardrails-apply', 0),
  stack('baseline-pay-dev', 'guardrails-apply', 1),
  stack('baseline-pay-prod', 'guardrails-apply', 1),
  stack('services-pay-prod', 'services-apply', 2),
];

describe('a job that fails', () => {
  it.each([
    ['first', 'organization', ['failed', 'not-begun', 'not-begun']],
    ['in the middle', 'baseline-pay-dev', ['applied', 'failed', 'not-begun']],
    ['last', 'baseline-pay-prod', ['applied', 'applied', 'failed']],
  ])('%s has applied what comes before and begun nothing behind', (_, broken, results) => {
    expect(Object.entries(afterFailure(stacks, broken))).toEqual([
      ['organization', results[0]],
      ['baseline-pay-dev', results[1]],
      ['baseline-pay-prod', results[2]],
    ]);
  });

  it('says nothing of the stacks of another job', () => {
    expect(afterFailure(stacks, 'services-pay-prod')).toEqual({ 'services-pay-prod': 'failed' });
  });
});
