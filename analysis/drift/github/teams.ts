import type { DriftFinding } from '../drift-finding';
import { shape } from '../shape';
import { whoApplies } from '../who-applies';
import { answerOf } from './answer-of';
import type { Answers } from './answers';
import type { Asked } from './asked';
import type { AskedTeam } from './asked/teams';
import { isTeam } from './is-team';
import { teamList } from './team-list';

/** @see https://docs.github.com/en/rest/teams/members#list-team-members */
const members = shape.list(shape.object({ login: shape.text }));

/** Members that a team should not have, which hold its key, and those that it should. Child teams count as members. */
export function teams({ teams: all }: Asked, answers: Answers): DriftFinding[] {
  return all.flatMap((asked) => {
    const { stack, place, team } = asked;
    const seen = answerOf(answers, `${place}/teams`, teamList, { stack });
    if (!seen.shown) return [seen.finding];
    const found = seen.value.find((each) => isTeam(team, each));
    const about = { stack, who: whoApplies(stack), remedy: `apply ${stack}` };
    if (found === undefined) {
      const subject = `team ${'id' in team ? team.id : team.slug}`;
      return [{ ...about, subject, severity: 'differs', rule: 'must be there', got: 'no such team' }];
    }
    const answer = answerOf(answers, `${place}/teams/${found.slug}/members`, members, { stack });
    if (!answer.shown) return [answer.finding];
    return one(
      asked,
      answer.value.map(({ login }) => login),
      { ...about, subject: `team ${found.slug}` },
    );
  });
}

function one(
  { members: wanted }: AskedTeam,
  actual: readonly string[],
  about: Pick<DriftFinding, 'stack' | 'subject' | 'who' | 'remedy'>,
): DriftFinding[] {
  const among = (logins: readonly string[]) => {
    const lower = new Set(logins.map((login) => login.toLowerCase()));
    return (login: string) => lower.has(login.toLowerCase());
  };
  return [
    ...actual
      .filter((login) => !among(wanted)(login))
      .map((got): DriftFinding => ({ ...about, severity: 'opens', rule: 'must have no other member', got })),
    ...wanted
      .filter((login) => !among(actual)(login))
      .map(
        (login): DriftFinding => ({
          ...about,
          severity: 'differs',
          rule: `must have the member ${login}`,
          got: 'no such member, or an invitation that waits',
        }),
      ),
  ];
}
