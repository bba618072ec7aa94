import type { Finding } from '../../registry/finding';
import type { Ending } from './ending';

type Reason = Pick<Finding, 'rule' | 'got' | 'remedy'>;

/** An end that must not be, with every reason. */
export const refused = (subject: string, reasons: readonly Reason[]): Ending => ({
  findings: reasons.map((reason) => ({ check: 'retire', subject, ...reason })),
  edits: [],
  says: '',
  later: [],
});
