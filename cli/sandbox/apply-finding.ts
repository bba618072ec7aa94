import type { Finding } from '../../registry/finding';

/** What an apply run did otherwise than it must. */
export const applyFinding = (rule: string, got: string): Finding => ({
  check: 'apply-run',
  subject: 'apply run',
  rule,
  got: got || 'nothing',
  remedy: 'read the logs of the scripts in the kept directory',
});
