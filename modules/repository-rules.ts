import { RepositoryRuleset } from '@cdktf/provider-github/lib/repository-ruleset';
import { Construct } from 'constructs';
import { addressed } from './addressed';
import { newerGithubAttributes, type RequiredReviewer } from './newer-github-attributes';

/** GitHub Actions as an app. Without it any app, and anybody with a token, could report a check as passed. */
const githubActions = 15368;

export type RepositoryRulesProps = {
  /** The repository's name without its owner. */
  readonly repository: string;
  /** @default the default branch, whatever its name */
  readonly branch?: string;
  /** How many people other than the author must approve the last state of a change. */
  readonly approvals: number;
  /** Whether a code owner of what changed must be among them. @default true */
  readonly codeOwners?: boolean;
  /** Names of the jobs that must have passed on the last state. @default none */
  readonly checks?: readonly string[];
  /** Teams that must approve, by path. @default none */
  readonly reviewers?: readonly RequiredReviewer[];
  /** @default any way of merging */
  readonly mergeMethods?: readonly ('merge' | 'squash' | 'rebase')[];
  readonly address: string;
};

/**
 * What must hold before anything reaches a branch.
 *
 * There is no bypass actor: who may bypass a rule holds both keys.
 *
 * @see https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets
 */
export class RepositoryRules extends Construct {
  constructor(
    scope: Construct,
    id: string,
    {
      repository,
      branch,
      approvals,
      codeOwners = true,
      checks = [],
      reviewers = [],
      mergeMethods,
      address,
    }: RepositoryRulesProps,
  ) {
    super(scope, id);
    const ruleset = addressed(
      new RepositoryRuleset(this, 'branch', {
        name: branch === undefined ? 'default-branch' : `branch-${branch}`,
        repository,
        target: 'branch',
        enforcement: 'active',
        conditions: {
          refName: { include: [branch === undefined ? '~DEFAULT_BRANCH' : `refs/heads/${branch}`], exclude: [] },
        },
        rules: {
          deletion: true,
          nonFastForward: true,
          pullRequest: {
            requiredApprovingReviewCount: approvals,
            dismissStaleReviewsOnPush: true,
            // Each of the two would ask for an approval where none is wanted.
            requireLastPushApproval: approvals > 0,
            requireCodeOwnerReview: approvals > 0 && codeOwners,
            requiredReviewThreadResolution: true,
          },
          ...(checks.length > 0 && {
            requiredStatusChecks: {
              strictRequiredStatusChecksPolicy: true,
              requiredCheck: checks.map((context) => ({ context, integrationId: githubActions })),
            },
          }),
        },
      }),
      address,
    );
    if (mergeMethods) newerGithubAttributes.allowMergeMethods(ruleset, mergeMethods);
    if (reviewers.length > 0) newerGithubAttributes.requireReviewers(ruleset, reviewers);
  }
}
