import type { Finding } from '../../registry/finding';
import { excerpt } from './excerpt';

type Refused = { readonly rule: string; readonly got: unknown; readonly remedy: string };

/** A finding about a place in a stack; the text of the pull request in it is cut short. */
export const refuse = (
  check: string,
  stack: string,
  place: readonly string[],
  { rule, got, remedy }: Refused,
): Finding => ({
  check,
  subject: excerpt(['stack', stack, ...place].join(' ')),
  rule,
  got: excerpt(got),
  remedy,
});
