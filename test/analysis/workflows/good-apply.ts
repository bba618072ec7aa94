import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkflow } from '../../../analysis/workflows/read-workflow';
import type { WorkflowRule } from '../../../analysis/workflows/workflow-rule';
import { facts } from './findings-of';

const goodApply = readFileSync(join(__dirname, '..', '..', '..', '.github', 'workflows', 'apply.yml'), 'utf8');

/** What a rule says of the workflow that applies, with some of its text replaced wherever it stands. */
export function findingsOfApply(
  rule: WorkflowRule,
  ...replacements: (readonly [from: string, to: string])[]
): string[] {
  const text = replacements.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`apply.yml has no ${JSON.stringify(from)}`);
    return before.replaceAll(from, () => to);
  }, goodApply);
  return rule
    .check(readWorkflow('apply.yml', text), facts)
    .map(({ subject, rule: says, got }) => `${subject}: ${says}, got ${got}`);
}
