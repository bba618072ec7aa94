import type { Finding } from '../../registry/finding';

const chainRemedy = 'stop applying, compare the versions in the evidence bucket, and find out who wrote there';

/** What is wrong with an entry, and where it is. */
export const findingOf = (
  check: string,
  entry: string | number,
  rule: string,
  got: string,
  remedy: string = chainRemedy,
): Finding => ({ check: `evidence/${check}`, subject: `evidence ${entry}`, rule, got, remedy });
