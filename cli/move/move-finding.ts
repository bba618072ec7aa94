import type { Finding } from '../../registry/finding';

/** A finding of this command, in the one form. */
export const moveFinding = (subject: string, rule: string, got: string, remedy: string): Finding => ({
  check: 'move',
  subject,
  rule,
  got,
  remedy,
});
