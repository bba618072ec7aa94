import type { DriftFinding } from '../drift-finding';
import { shape } from '../shape';
import type { AskedReviewers } from './asked/rules';
import { canonical } from './canonical';
import { isTeam } from './is-team';

type About = Pick<DriftFinding, 'stack' | 'subject' | 'who' | 'remedy'>;

const answered = shape.list(
  shape.object({
    reviewer: shape.object({ id: shape.number, type: shape.oneOf('Team') }),
    file_patterns: shape.list(shape.text),
    minimum_approvals: shape.number,
  }),
);

/**
 * Teams that must approve changes of some files; one that asks for more than was asked for is fine.
 *
 * @see https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset
 */
export function requiredReviewers(
  asked: readonly AskedReviewers[],
  actual: unknown,
  slugs: ReadonlyMap<number, string>,
  about: About,
): DriftFinding[] {
  if (asked.length === 0) return [];
  const found = answered(actual ?? [], `${about.subject} required_reviewers`);
  return asked.flatMap(({ team, filePatterns, minimumApprovals }): DriftFinding[] => {
    const same = found.filter(
      ({ reviewer: { id }, file_patterns: patterns }) =>
        isTeam(team, { id, slug: slugs.get(id) ?? '' }) && canonical(patterns) === canonical(filePatterns),
    );
    const most = Math.max(0, ...same.map(({ minimum_approvals: count }) => count));
    if (most >= minimumApprovals) return [];
    const who = 'id' in team ? team.id : team.slug;
    return [
      {
        ...about,
        severity: 'opens',
        rule: `must ask ${minimumApprovals} of team ${who} to approve ${filePatterns.join(' ')}`,
        got: same.length === 0 ? 'no such reviewers' : String(most),
      },
    ];
  });
}
