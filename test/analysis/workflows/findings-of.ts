import { readWorkflow } from '../../../analysis/workflows/read-workflow';
import type { WorkflowFacts, WorkflowRule } from '../../../analysis/workflows/workflow-rule';
import { goodWorkflow } from './good-workflow';

export const facts: WorkflowFacts = {
  repository: 'acme/platform',
  files: ['good.yml', 'plan-stack.yml'],
  environments: ['plan', 'drift'],
  trusted: [],
};

/** What a rule says of the good workflow with some of its text replaced. */
export function findingsOf(rule: WorkflowRule, ...replacements: (readonly [from: string, to: string])[]): string[] {
  const text = replacements.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`the good workflow has no ${JSON.stringify(from)}`);
    return before.replace(from, () => to);
  }, goodWorkflow);
  return rule
    .check(readWorkflow('good.yml', text), facts)
    .map(({ subject, rule: says, got }) => `${subject}: ${says}, got ${got}`);
}
