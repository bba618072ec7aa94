import type { Expectations } from '../../../expectations/expectations';
import type { Model, ModelReviewer } from '../../model';
import type { GithubDoor } from './door';
import type { Breach, Keys } from './keys';
import { mergeRules } from './merge-rules';
import { reviewerInWords } from './reviewer-in-words';

/** People other than the author who must have approved what is on the branch. */
const wanted = 2;

export type BranchKey = Omit<Keys, 'second'> & { readonly teams: readonly ModelReviewer[] };

/**
 * The first key: who brings code to the branch whose jobs come in.
 *
 * The author approves nothing of the own; the last push is approved by somebody else; what was approved is what is merged.
 */
export function branchKey(
  model: Pick<Model, 'githubRulesets'>,
  { organization }: Pick<Expectations, 'organization'>,
  { repository, ref }: GithubDoor,
): BranchKey {
  const nobody = (first: string, breach: Omit<Breach, 'remedy'>): BranchKey => ({
    first,
    people: 1,
    breaches: [{ ...breach, remedy: 'demand refs/heads/main in the trust policy' }],
    lacking: [],
    teams: [],
  });
  if (ref === undefined || !ref.startsWith('refs/heads/'))
    return nobody('whoever may push', { rule: 'must come from one branch', got: ref ?? 'any ref' });
  const rules = mergeRules(model, repository, ref);
  const { approvals, teams, bypassed, addresses } = rules;
  if (addresses.length === 0 && bypassed.length === 0 && !organization.platform.canBeRuled)
    return { first: 'whoever may push', people: 1, breaches: [], lacking: ['rules of branches'], teams: [] };
  const branch = `${ref.slice('refs/heads/'.length)} of ${repository}`;
  const through = bypassed.map(({ address, bypassActors }) => `${bypassActors.join(', ')} may bypass ${address}`);
  const breach = (holds: boolean, rule: string, got: string, remedy: string): Breach[] =>
    holds ? [] : [{ rule: `${branch} must ${rule}`, got: [got, ...through].join('; '), remedy }];
  return {
    first: approvals === 0 ? 'the author alone' : `the author, and ${approvals} ${ofTeams(teams)} who approve`,
    people: 1 + approvals,
    breaches: [
      ...breach(
        approvals >= wanted,
        `need ${wanted} approvals by others than the author, past whom nobody gets`,
        String(approvals),
        'ask for them in a ruleset without bypass actors',
      ),
      ...(approvals < wanted
        ? []
        : [
            ...breach(
              rules.dismissStale,
              'dismiss approvals of an earlier state',
              'they stay',
              'dismiss stale reviews',
            ),
            ...breach(
              rules.lastPushApproval,
              'have its last push approved by somebody else',
              'it need not be',
              'require the approval of the last push',
            ),
            ...breach(rules.nonFastForward, 'take no force push', 'it does', 'forbid non-fast-forward pushes'),
          ]),
    ],
    lacking: [],
    teams,
  };
}

const ofTeams = (teams: readonly ModelReviewer[]) =>
  teams.length === 0 ? 'who may write' : `of ${teams.map(reviewerInWords).join(', ')}`;
