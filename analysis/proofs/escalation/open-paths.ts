import type { Model } from '../../model';
import { statementOf } from '../../statement-of';
import { isBound } from '../is-bound';
import type { Failure, ProofResult, Unfenced } from '../proof';
import type { RoleClass } from '../reach/grant-class';
import type { Reached } from '../reach/reached';
import { subjectOf } from '../reach/subject-of';
import type { Target } from '../reach/target';
import type { EscalationPath } from './catalogue';

/** Keeps the paths that were found open: failures, but where only a guardrail closes them and none is in force. */
export type OpenPaths = {
  readonly add: (role: RoleClass, found: { path: EscalationPath; target: Target; open: Reached }) => void;
  readonly result: (asked: number) => ProofResult;
};

/** Paths found open in one model. */
export function openPaths(model: Model): OpenPaths {
  const failures: Failure[] = [];
  const unfenced = new Map<string, Unfenced>();
  return {
    add: (role, found) => {
      const { account } = role.role;
      const what = found.path.id;
      if (found.path.closedBy !== 'guardrails' || isBound(account)) failures.push(failure(model, role, found));
      else unfenced.set(`${what} ${account.name}`, { what, account: account.name });
    },
    result: (asked) => ({ asked, failures, unfenced: [...unfenced.values()] }),
  };
}

function failure(
  model: Model,
  role: RoleClass,
  { path, target, open }: { path: EscalationPath; target: Target; open: Reached },
): Failure {
  const { question, decision, grant } = open;
  return {
    subject: subjectOf(role, grant),
    rule: `must not have the escalation path ${path.id} (${path.actions.join(', ')}) on what is ${target.says}`,
    request: { principal: grant.alone.arn, ...question },
    decision,
    got: `${question.action} allowed by ${statementOf(model, grant.alone, question, decision)}`,
    remedy: 'narrow the grant, or deny the call in the boundary',
  };
}
