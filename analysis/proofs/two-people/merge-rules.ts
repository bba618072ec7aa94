import type { Model, ModelGithubRuleset, ModelReviewer } from '../../model';

/** What all rules of a branch ask for together. */
export type MergeRules = {
  /** People other than the author who must approve, by the plain count: reviewers by path only say who they are. */
  readonly approvals: number;
  /** The teams of which they must be, for every file. */
  readonly teams: readonly ModelReviewer[];
  readonly dismissStale: boolean;
  readonly lastPushApproval: boolean;
  readonly nonFastForward: boolean;
  /** Rules that hold for the branch and somebody may pass by. */
  readonly bypassed: readonly ModelGithubRuleset[];
  /** Where the rules stand; empty where the branch has none. */
  readonly addresses: readonly string[];
};

/**
 * The rules that nobody passes by: of several rulesets the strictest holds, and one with a bypass actor counts for nothing.
 *
 * The default branch is taken to be `main`: nothing that is synthesised sets it.
 *
 * @see https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets
 */
export function mergeRules(
  { githubRulesets }: Pick<Model, 'githubRulesets'>,
  repository: string,
  ref: string,
): MergeRules {
  const [owner = ''] = repository.split('/');
  const covering = githubRulesets.filter(
    ({ repositories, target, enforcement, include, excludes }) =>
      enforcement === 'active' &&
      target === 'branch' &&
      !excludes &&
      repositories.some((name) => name === repository || name === `${owner}/*`) &&
      include.some(
        (written) =>
          written === ref || written === '~ALL' || (written === '~DEFAULT_BRANCH' && ref === 'refs/heads/main'),
      ),
  );
  const held = covering.filter(({ bypassActors }) => bypassActors.length === 0);
  const asked = held.flatMap(({ pullRequest }) => pullRequest ?? []);
  const most = Math.max(0, ...asked.map(({ approvals }) => approvals));
  const everyFile = asked
    .flatMap(({ reviewers }) => reviewers)
    .filter(({ approvals, files }) => approvals > 0 && files.some((pattern) => pattern === '*' || pattern === '**'));
  return {
    approvals: most,
    teams: everyFile.filter(({ approvals }) => approvals >= most).map(({ team }) => team),
    dismissStale: asked.some(({ dismissStale }) => dismissStale),
    lastPushApproval: asked.some(({ lastPushApproval }) => lastPushApproval),
    nonFastForward: held.some(({ nonFastForward }) => nonFastForward),
    bypassed: covering.filter(({ bypassActors }) => bypassActors.length > 0),
    addresses: held.map(({ address }) => address),
  };
}
