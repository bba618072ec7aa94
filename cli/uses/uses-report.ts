import type { Uses } from '../../analysis/uses';
import { plainText } from '../../analysis/words/plain-text';
import { paint } from '../paint';
import { table } from '../table';

/** What `platform uses` prints for people. */
export function usesReport({ compared, uses, findings }: Uses): string {
  const rows = uses.map(({ at, role, account, who, from, outcome, eventId }) =>
    [at, role, account, who, from, outcome, eventId].map(plainText),
  );
  const dark = findings.length > 0 ? `; ${paint('red', `${findings.length} accounts or Regions cannot be seen`)}` : '';
  if (uses.length === 0) {
    return [
      `${paint(findings.length > 0 ? 'yellow' : 'green', 'no use was seen')} in ${compared} answers of CloudTrail${dark}`,
      `next: ${findings.length > 0 ? 'what is said below' : 'nothing; the workflow drift asks again tomorrow'}`,
    ].join('\n');
  }
  return [
    table(['when', 'role', 'account', 'who', 'from', 'outcome', 'event'], rows),
    '',
    `${paint('red', `${uses.length} ${uses.length === 1 ? 'use' : 'uses'}`)} in ${compared} answers of CloudTrail${dark}`,
    'next: whoever it was explains it in its issue, and another person closes that',
  ].join('\n');
}
