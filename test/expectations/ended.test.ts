import { ended } from '../../expectations/ended';

const why = { reason: 'Nobody reads it', owner: 'pay', expires: '2026-06-20' };

describe('what ended', () => {
  it('is what the registry says, in order, and a loss by its address or by its service', () => {
    expect(
      ended({
        retiredIds: { services: ['b', 'a'], teams: [], environments: ['qa'], accounts: ['two', 'one'], close: ['two'] },
        losses: [
          { stack: 'services-pay-prod', service: 'pay', ...why },
          { stack: 'services-pay-dev', address: 'aws_s3_bucket.pay_old', ...why },
        ],
      }),
    ).toEqual({
      services: ['a', 'b'],
      teams: [],
      environments: ['qa'],
      accounts: ['one', 'two'],
      close: ['two'],
      losses: [
        { stack: 'services-pay-dev', address: 'aws_s3_bucket.pay_old', service: null },
        { stack: 'services-pay-prod', address: null, service: 'pay' },
      ],
    });
  });

  it('closes nothing where nobody said so', () => {
    const retiredIds = { services: [], teams: [], environments: [], accounts: ['one'] };
    expect(ended({ retiredIds, losses: [] }).close).toEqual([]);
  });
});
