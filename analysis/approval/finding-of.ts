import type { Finding } from '../../registry/finding';

/** A finding of a rule of approval. */
export const findingOf = (check: string, subject: string, rule: string, got: unknown, remedy: string): Finding => ({
  check: `approval/${check}`,
  subject,
  rule,
  got: (typeof got === 'string' ? got : (JSON.stringify(got) ?? 'nothing')).slice(0, 400),
  remedy,
});
