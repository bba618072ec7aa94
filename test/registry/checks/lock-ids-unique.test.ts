import { accountOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('an account id has one name', () => {
  it.each<CheckCase>([
    {
      name: 'fails when two names have one id',
      change: (sources) => {
        accountOf(sources, 'pay-prod').id = '200000000003';
      },
      found: [
        'lock account pay-prod: id must belong to one account, got "200000000003"; it is the id of pay-dev; correct one of the two in environments/lock.json',
      ],
    },
    {
      name: 'passes when neither has been made',
      change: (sources) => {
        delete accountOf(sources, 'pay-prod').id;
        delete accountOf(sources, 'pay-dev').id;
        accountOf(sources, 'pay-prod').phase = 'pending';
        accountOf(sources, 'pay-dev').phase = 'pending';
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('lock-ids-unique', change)).toEqual(found);
  });
});
