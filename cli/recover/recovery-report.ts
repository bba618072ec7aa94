import { paint } from '../paint';
import { table } from '../table';
import type { Missing } from './find-missing';
import type { Recovered } from './recover-stack';

/** What is missing from a state, as a person reads it. */
export function recoveryReport(resources: number, { missing }: Recovered): string[] {
  const held = resources - missing.length;
  const counts = [
    paint('green', `${of(missing, 'found')} exist and are imported`),
    `${of(missing, 'absent')} are made by the next apply`,
    paint(of(missing, 'left') > 0 ? 'yellow' : 'green', `${of(missing, 'left')} are left to people`),
  ].join(', ');
  if (missing.length === 0) return [`the state holds all ${resources} resources of the stack`];
  return [
    table(
      ['missing from the state', 'what is known'],
      missing.map(({ address, verdict }) => [address, said(verdict)]),
    ),
    '',
    `the state holds ${held} of ${resources} resources; of the others ${counts}`,
  ];
}

const of = (missing: readonly Missing[], kind: 'found' | 'absent' | 'left') =>
  missing.filter(({ verdict }) => kind in verdict).length;

function said(verdict: Missing['verdict']): string {
  if ('found' in verdict) return `exists: ${JSON.stringify(verdict.found).slice(1, -1)}`;
  return 'absent' in verdict ? 'does not exist' : `left: ${verdict.left}`;
}
