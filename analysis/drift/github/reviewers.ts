import type { DriftFinding } from '../drift-finding';
import { shape } from '../shape';
import type { AskedEnvironment } from './asked/environments';
import type { EnvironmentAnswer } from './environment-answers';
import { isTeam } from './is-team';

type About = Pick<DriftFinding, 'stack' | 'subject' | 'who' | 'remedy'>;

const team = shape.object({ id: shape.number, slug: shape.text });
const user = shape.object({ id: shape.number });

/** Who must approve a deployment, whether oneself may, and how long it waits. Any one reviewer is enough for GitHub. */
export function reviewers(
  asked: AskedEnvironment,
  protection: EnvironmentAnswer['protection_rules'],
  about: About,
): DriftFinding[] {
  const wanted = asked.teams.length + asked.users.length;
  const opens = (rule: string, got: string): DriftFinding => ({ ...about, severity: 'opens', rule, got });
  if (protection === undefined || protection === null) {
    if (wanted === 0 && asked.waitTimer === 0) return [];
    const got = protection === null ? 'null' : 'no such field';
    return [{ ...about, severity: 'unseen', rule: 'protection_rules must be shown', got, who: 'drift' }];
  }
  const review = protection.find(({ type }) => type === 'required_reviewers');
  const found = review?.reviewers ?? [];
  const teams = found.flatMap((each) => (each.type === 'Team' ? [team(each.reviewer, about.subject)] : []));
  const users = found.flatMap((each) => (each.type === 'User' ? [user(each.reviewer, about.subject).id] : []));
  const waits = protection.find(({ type }) => type === 'wait_timer')?.wait_timer ?? 0;
  const extra = [
    ...teams.filter((each) => !asked.teams.some((one) => isTeam(one, each))).map(({ slug }) => `team ${slug}`),
    ...users.filter((id) => !asked.users.includes(id)).map((id) => `user ${id}`),
  ];
  return [
    ...asked.teams
      .filter((one) => !teams.some((each) => isTeam(one, each)))
      .map((one) => opens(`team ${'id' in one ? one.id : one.slug} must be a reviewer`, named(found.length))),
    ...asked.users
      .filter((id) => !users.includes(id))
      .map((id) => opens(`user ${id} must be a reviewer`, named(found.length))),
    // Beside nobody, a reviewer only adds a step.
    ...extra.map(
      (got): DriftFinding => ({
        ...about,
        severity: wanted === 0 ? 'differs' : 'opens',
        rule: 'must have no other reviewer',
        got,
      }),
    ),
    ...(!asked.selfReview && review?.prevent_self_review !== true
      ? [opens('who started a deployment may not approve it', 'prevent_self_review is off')]
      : []),
    ...(waits === asked.waitTimer
      ? []
      : [
          {
            ...about,
            severity: waits < asked.waitTimer ? ('opens' as const) : ('differs' as const),
            rule: `must wait ${asked.waitTimer} minutes`,
            got: String(waits),
          },
        ]),
  ];
}

const named = (count: number) => (count === 0 ? 'no reviewers' : `${count} reviewers without it`);
