import type { Judged } from '../../analysis/mutate/summary';
import { formatFinding } from '../../registry/finding';

/** A mutant that nothing noticed, on one line. */
export const survivorLine = ({ subject, statement, mutation }: Judged): string =>
  formatFinding({
    check: 'mutate',
    subject: `${subject}, statement ${statement}`,
    rule: `a proof must notice ${mutation}`,
    got: 'no failure',
    remedy: 'add a question to a proof, or remove the statement if nothing needs it',
  });
