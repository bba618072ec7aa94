import type { Finding } from '../registry/finding';
import type { ApprovalInput } from './approval/approval-input';
import { type Approved, approved } from './approval/approved';
import { historyOf } from './approval/history-of';
import { approvalRules } from './approval/rules';

/**
 * Whether every commit since the last applied one was approved by two people other than those who wrote it.
 *
 * `approved` is there exactly when there is no finding.
 *
 * @throws ArtefactError for an answer of a shape that is not understood.
 */
export function approval(input: ApprovalInput): { readonly findings: Finding[]; readonly approved?: Approved } {
  const { history, findings } = historyOf(input);
  if (history === undefined) return { findings };
  const found = approvalRules.flatMap(({ run }) => run(history));
  return found.length > 0 ? { findings: found } : { findings: [], approved: approved(history) };
}
