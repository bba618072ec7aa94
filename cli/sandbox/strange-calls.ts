import type { Finding } from '../../registry/finding';
import type { RecordedCall } from './call-recorder';

/** As whom calls must have been made, and what of them may write. */
export type ExpectedCalls = { readonly identity: string; readonly writes: RegExp };

/** Calls that change nothing; AssumeRole is how the next session begins. */
const reads = /^(Get|List|Describe|AssumeRole|Head|GET |HEAD |Decrypt|GenerateDataKey)/;

/**
 * Calls by anybody but the sessions of one identity, and writes that it was not expected to make: what a trail would show
 * of a plan that was made, or applied, as somebody else.
 */
export function strangeCalls(calls: readonly RecordedCall[], { identity, writes }: ExpectedCalls): Finding[] {
  const own = new RegExp(`^arn:[^:]+:sts::\\d{12}:assumed-role/${identity}/`);
  const strange = calls.filter(
    // The session of the job itself is taken with credentials that open nothing.
    ({ action, by }) =>
      !(own.test(by) || (action === 'AssumeRole' && by === 'test')) || !(reads.test(action) || writes.test(action)),
  );
  const found = (got: string, rule: string): Finding => ({
    check: 'apply-run',
    subject: `calls as ${identity}`,
    rule,
    got,
    remedy: 'find out which script made the call',
  });
  const said = [...new Set(strange.map(({ action, by }) => `${action} by ${by}`))].sort();
  return [
    ...said.map((got) => found(got, `must be made by sessions of ${identity}, and write only what it may`)),
    ...(calls.some(({ by }) => own.test(by)) ? [] : [found('none', 'must be made')]),
  ];
}
