import { evaluate } from '../../../analysis/evaluate';
import { document } from '../../../policies/document';
import { selfTrust } from '../../../policies/trust/self';

const own = 'arn:aws:iam::222222222222:role/platform/services-apply';
const trust = document(selfTrust('services-apply', { partition: 'aws', account: '222222222222' }));
const chain = document({ Sid: 'Any', Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' });

/** Whether a principal gets in whose own policies would let it go anywhere. */
const opens = (principal: string) =>
  evaluate({ principal, action: 'sts:AssumeRole', resource: own, context: {} }, { identity: [chain], resource: trust })
    .outcome === 'allowed';

describe('the trust of a role in itself', () => {
  it('lets its own sessions in', () => {
    expect(opens(own)).toBe(true);
  });

  it.each([
    ['another identity', own.replace('services-apply', 'drift')],
    ['a name that begins alike', `${own}-2`],
    ['the name under no path', own.replace('platform/', '')],
    ['the same role of another account', own.replace('222222222222', '333333333333')],
    ['a user', own.replace('role/', 'user/')],
    ['the root user', 'arn:aws:iam::222222222222:root'],
  ])('keeps out %s', (_, principal) => {
    expect(opens(principal)).toBe(false);
  });

  it('names the account, because a role that does not exist yet cannot be named', () => {
    expect(trust.Statement[0]?.Principal).toEqual({ AWS: 'arn:aws:iam::222222222222:root' });
  });
});
