import { strangeCalls } from '../../../cli/sandbox/strange-calls';

const as = (identity: string, account = '222222222222') => `arn:aws:sts::${account}:assumed-role/${identity}/run-1`;
const planning = { identity: 'main-plan', writes: /^PUT \/plans\// };
const rules = (...calls: Parameters<typeof strangeCalls>[0]) => strangeCalls(calls, planning).map(({ got }) => got);

describe('strange calls', () => {
  it('are none where one identity reads, and writes what it may', () => {
    expect(
      rules(
        { action: 'AssumeRole', by: 'test' },
        { action: 'AssumeRole', by: as('main-plan') },
        { action: 'GetRole', by: as('main-plan', '333333333333') },
        { action: 'GET /acme/state/services-pay-dev.tfstate', by: as('main-plan') },
        { action: 'PUT /plans/a/1/services-pay-dev.tfplan', by: as('main-plan') },
      ),
    ).toEqual([]);
  });

  it.each([
    ['a write', { action: 'CreateRole', by: as('main-plan') }],
    ['a write to another place of the bucket', { action: 'PUT /state/services-pay-dev.tfstate', by: as('main-plan') }],
    ['a read as another identity', { action: 'GetRole', by: as('services-apply') }],
    ['an identity whose name begins alike', { action: 'GetRole', by: as('main-plan-2') }],
    ['a read with the credentials that everything begins with', { action: 'GetRole', by: 'test' }],
  ])('are found: %s', (_, call) => {
    expect(rules({ action: 'GetRole', by: as('main-plan') }, call)).toEqual([`${call.action} by ${call.by}`]);
  });

  it('are found where nothing was called at all', () => {
    expect(rules()).toEqual(['none']);
  });
});
