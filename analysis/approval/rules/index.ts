import type { ApprovalRule } from '../approval-rule';
import { approvedContent } from './approved-content';
import { knownPeople } from './known-people';
import { mergedPullRequest } from './merged-pull-request';
import { onePullRequest } from './one-pull-request';
import { resumedRun } from './resumed-run';
import { runOfMain } from './run-of-main';
import { seenPushes } from './seen-pushes';
import { twoApprovals } from './two-approvals';
import { unbrokenChain } from './unbroken-chain';
import { wholePullRequest } from './whole-pull-request';

/** Every rule of approval, in the order in which they are listed. */
export const approvalRules: readonly ApprovalRule[] = [
  runOfMain,
  resumedRun,
  unbrokenChain,
  onePullRequest,
  mergedPullRequest,
  approvedContent,
  wholePullRequest,
  knownPeople,
  seenPushes,
  twoApprovals,
];
