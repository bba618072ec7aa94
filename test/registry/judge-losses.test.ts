import { checkSources } from '../../registry/check-platform';
import { formatFinding } from '../../registry/finding';
import type { Loss } from '../../registry/schema';
import { fixtureSources } from '../fixtures/fixture-sources';
import { fixtureToday } from '../fixtures/fixture-today';

const why = { reason: 'Nobody reads it', owner: 'pay', expires: '2026-06-20' };
const secret = { stack: 'services-pay-prod', address: 'aws_secretsmanager_secret.pay_old' };

function lines(...losses: Loss[]): string[] {
  const { environments, registry } = fixtureSources();
  const { findings } = checkSources({ environments, registry: { ...registry, losses } }, { today: fixtureToday });
  return findings.map(formatFinding);
}

describe('a loss that is meant', () => {
  it.each<{ name: string; losses: Loss[]; found: string[] }>([
    { name: 'passes with a reason, an owner and an end', losses: [{ ...secret, ...why }], found: [] },
    { name: 'passes on its last day', losses: [{ ...secret, ...why, expires: '2026-06-01' }], found: [] },
    {
      name: 'fails when it has expired',
      losses: [{ ...secret, ...why, expires: '2026-05-31' }],
      found: [
        'loss services-pay-prod:aws_secretsmanager_secret.pay_old: must not have expired by 2026-06-01, got "2026-05-31"; remove it, or decide again until when',
      ],
    },
    {
      name: 'fails when it is meant for longer than anybody remembers',
      losses: [{ ...secret, ...why, expires: '2026-07-03' }],
      found: [
        'loss services-pay-prod:aws_secretsmanager_secret.pay_old: must expire by 2026-07-02, got "2026-07-03"; choose a day within 31 days',
      ],
    },
    {
      name: 'fails when there is no such stack',
      losses: [{ ...secret, ...why, stack: 'services-pay-prd' }],
      found: [
        'loss services-pay-prd:aws_secretsmanager_secret.pay_old: stack must be one of environments/lock.json, got "services-pay-prd"; correct the stack, or remove the loss',
      ],
    },
    {
      name: 'fails when the service still lives in the account',
      losses: [{ stack: 'services-pay-prod', service: 'network', ...why }],
      found: [
        'loss services-pay-prod:network: service must have left the account pay-prod, got "network"; remove the environment from its entry, or the loss',
      ],
    },
    {
      name: 'passes when the service has left the account',
      losses: [{ stack: 'services-pay-prod', service: 'ledger', ...why }],
      found: [],
    },
    {
      name: 'fails when all of a service is meant in a stack that is not of services',
      losses: [{ stack: 'organization', service: 'ledger', ...why }],
      found: [
        'loss organization:ledger: stack must be services-<account> for all that a service has, got "organization"; name each loss by its address',
      ],
    },
    {
      name: 'fails when it is listed twice',
      losses: [
        { ...secret, ...why },
        { ...secret, ...why },
      ],
      found: [
        'loss services-pay-prod:aws_secretsmanager_secret.pay_old: must be listed once in registry/losses.ts, got "services-pay-prod:aws_secretsmanager_secret.pay_old"; remove the second one',
      ],
    },
  ])('$name', ({ losses, found }) => {
    expect(lines(...losses)).toEqual(found);
  });
});
