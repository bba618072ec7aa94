/**
 * Actions outside of GitHub's own and the organisation's that a workflow may use.
 *
 * Any commit of theirs: which one is pinned by every workflow, because GitHub demands a SHA, and an update can be
 * tested on its pull request before it is merged.
 */
export const allowedActions: readonly string[] = [
  'aws-actions/configure-aws-credentials@*',
  'hashicorp/setup-terraform@*',
  'opentofu/setup-opentofu@*',
  'zizmorcore/zizmor-action@*',
  'ossf/scorecard-action@*',
  'step-security/harden-runner@*',
];
