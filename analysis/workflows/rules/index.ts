import type { WorkflowRule } from '../workflow-rule';
import { applyJudged } from './apply-judged';
import { applyQueue } from './apply-queue';
import { approvalFirst } from './approval-first';
import { credentialedJobs } from './credentialed-jobs';
import { firstAttempt } from './first-attempt';
import { fixedRunners } from './fixed-runners';
import { knownEnvironments } from './known-environments';
import { knownTriggers } from './known-triggers';
import { leastPermissions } from './least-permissions';
import { neverForks } from './never-forks';
import { noSecrets } from './no-secrets';
import { noTextInScripts } from './no-text-in-scripts';
import { oneAtATime } from './one-at-a-time';
import { pinnedActions } from './pinned-actions';
import { safeCheckouts } from './safe-checkouts';
import { safeInstalls } from './safe-installs';
import { strictScripts } from './strict-scripts';

/** Every rule for workflow files, one a file. */
export const rules: readonly WorkflowRule[] = [
  applyJudged,
  applyQueue,
  approvalFirst,
  credentialedJobs,
  firstAttempt,
  fixedRunners,
  knownEnvironments,
  knownTriggers,
  leastPermissions,
  neverForks,
  noSecrets,
  noTextInScripts,
  oneAtATime,
  pinnedActions,
  safeCheckouts,
  safeInstalls,
  strictScripts,
];
