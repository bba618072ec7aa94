import { formatFinding } from '../../registry/finding';
import type { Loss } from '../../registry/schema';
import { fixtureSources } from '../fixtures/fixture-sources';
import { synthesised } from '../synthesised';

const why = { reason: 'Nobody reads it', owner: 'pay', expires: '2026-06-20' };

function found(losses: Loss[]): string[] {
  const { environments, registry } = fixtureSources();
  return synthesised({ environments, registry: { ...registry, losses } }).findings.map(formatFinding);
}

describe('a loss that is meant', () => {
  it('names what the stack no longer makes', () => {
    expect(found([{ stack: 'services-pay-prod', address: 'aws_secretsmanager_secret.pay_old', ...why }])).toEqual([]);
  });

  it('is a finding while the stack still makes it', () => {
    expect(found([{ stack: 'services-pay-prod', address: 'aws_secretsmanager_secret.pay_database', ...why }])).toEqual([
      'loss services-pay-prod:aws_secretsmanager_secret.pay_database: must name what the stack no longer makes, got "aws_secretsmanager_secret.pay_database"; remove what makes it, or remove the loss from registry/losses.ts',
    ]);
  });
});
