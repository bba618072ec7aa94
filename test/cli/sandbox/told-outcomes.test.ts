import { type ToldOutcome, toldOutcomes } from '../../../cli/sandbox/told-outcomes';
import {
  anchor,
  approved,
  chained,
  failed,
  guardrails,
  outcome,
  type Written,
} from '../../analysis/evidence/example-chain';

const whole: ToldOutcome[] = [
  { identity: 'guardrails-apply', results: { organization: 'applied' }, complete: false },
  {
    identity: 'services-apply',
    results: { 'services-pay-dev': 'applied', 'services-pay-prod': 'applied' },
    complete: true,
  },
];
const chain = [anchor(), guardrails.approved(), guardrails.outcome(2), approved(), outcome({ of: 4 })];
const got = (...entries: readonly Written[]) => toldOutcomes(chained(...entries), whole).map((each) => each.got);

describe('what the evidence tells', () => {
  it('is what happened, job by job', () => {
    expect(got(...chain)).toEqual([]);
  });

  it.each([
    {
      name: 'a failure',
      entries: [...chain.slice(0, 4), outcome({ of: 4, ...failed })],
      told: 'guardrails-apply, organization applied, not complete; services-apply, services-pay-dev failed, services-pay-prod not-begun, not complete',
    },
    {
      name: 'a job that was begun and never ended',
      entries: chain.slice(0, 4),
      told: 'guardrails-apply, organization applied, not complete; services-apply unfinished',
    },
    {
      name: 'one job of two',
      entries: chain.slice(0, 3),
      told: 'guardrails-apply, organization applied, not complete',
    },
    { name: 'no job at all', entries: chain.slice(0, 1), told: 'nothing' },
  ])('is not $name where it did not happen', ({ entries, told }) => {
    expect(got(...entries)).toEqual([told]);
  });
});
