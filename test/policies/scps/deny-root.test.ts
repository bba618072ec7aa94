import { denyRoot } from '../../../policies/scps/deny-root';
import { decide, expected, type GuardrailCase } from '../guardrail';

describe('Nobody works as root', () => {
  it.each<GuardrailCase>([
    { name: 'denies root everything', by: 'root', action: 's3:ListAllMyBuckets', statement: 'DenyRoot' },
    { name: 'leaves roles alone', by: 'developer', action: 's3:ListAllMyBuckets' },
  ])('$name', (one) => {
    expect(decide(denyRoot, one)).toEqual(expected(one));
  });
});
