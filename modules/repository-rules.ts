import { RepositoryRuleset } from '@cdktf/provider-github/lib/repository-ruleset';
import { Construct } from 'constructs';
import { addressed } from './addressed';

export type RepositoryRulesProps = {
  /** The repository's name without its owner. */
  readonly repository: string;
  /** How many people other than the author must approve the last state of a change. */
  readonly approvals: number;
  readonly address: string;
};

/**
 * What must hold before anything reaches the default branch.
 *
 * There is no bypass actor: who may bypass a rule holds both keys.
 *
 * @see https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets
 */
export class RepositoryRules extends Construct {
  constructor(scope: Construct, id: string, { repository, approvals, address }: RepositoryRulesProps) {
    super(scope, id);
    addressed(
      new RepositoryRuleset(this, 'default-branch', {
        name: 'default-branch',
        repository,
        target: 'branch',
        enforcement: 'active',
        conditions: { refName: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
        rules: {
          deletion: true,
          nonFastForward: true,
          pullRequest: {
            requiredApprovingReviewCount: approvals,
            dismissStaleReviewsOnPush: true,
            requireLastPushApproval: true,
            requireCodeOwnerReview: true,
            requiredReviewThreadResolution: true,
          },
        },
      }),
      address,
    );
  }
}
