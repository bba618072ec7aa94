import { shown } from '../shown';
import { subjectOf } from '../subject-of';
import type { WorkflowRule } from '../workflow-rule';

const install = /\b(?:npm\s+(?:ci|i|install|add|update|exec)|npx|pnpm|yarn|bunx?)\b[^\n;&|]*/g;

/** What the lock file names, and none of the scripts that it brings along; nothing from the registry by name. */
export const safeInstalls: WorkflowRule = {
  name: 'safe-installs',
  check: (workflow) =>
    workflow.jobs.flatMap((job) =>
      job.steps.flatMap((step) =>
        (shown(step.fields.run).match(install) ?? [])
          .map((command) => command.trim())
          .filter((command) => command !== 'npm ci --ignore-scripts')
          .map((command) => ({
            subject: subjectOf(workflow, job, step),
            rule: 'must install what the lock file says and run none of its scripts',
            got: command,
            remedy: 'write npm ci --ignore-scripts, and node cli/bin.cjs for a command',
          })),
      ),
    ),
};
