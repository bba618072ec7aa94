import type { DriftFinding } from '../drift-finding';
import { shape } from '../shape';
import { whoApplies } from '../who-applies';
import { whoOwns } from '../who-owns';
import { answerOf } from './answer-of';
import type { Answers } from './answers';
import type { Asked } from './asked';
import type { AskedAccess } from './asked/team-access';
import { isTeam } from './is-team';
import { repositoryOf } from './repository-of';

/** What a team may do in a repository, least first; the API calls the first two `pull` and `push`. */
const levels = ['pull', 'triage', 'push', 'maintain', 'admin'];

/** @see https://docs.github.com/en/rest/repos/repos#list-repository-teams */
const list = shape.list(shape.object({ id: shape.number, slug: shape.text, permission: shape.text }));
type Access = ReturnType<typeof list>[number];

/**
 * Teams that may more in a repository than was asked for. Who administers it can delete its rulesets and environments.
 *
 * A team with less than admin that nobody asked for is the repository's own affair. Every repository with a ruleset or
 * an environment of ours is looked at.
 */
export function teamAccess({ teamAccess: all, rulesets, environments }: Asked, answers: Answers): DriftFinding[] {
  const places = new Map(
    [...rulesets, ...environments, ...all]
      .filter(({ place }) => place.startsWith('/repos/'))
      .map(({ place, stack }) => [place, stack]),
  );
  return [...places].flatMap(([place, stack]) => {
    const seen = answerOf(answers, `${place}/teams`, list, { stack });
    if (!seen.shown) return [seen.finding];
    const asked = all.filter((each) => each.place === place);
    return [
      ...seen.value.flatMap((each) => tooMuch(each, asked, place, stack)),
      ...asked.flatMap((each) => tooLittle(each, seen.value)),
    ];
  });
}

function tooMuch(actual: Access, asked: readonly AskedAccess[], place: string, stack: string): DriftFinding[] {
  const { slug, permission } = actual;
  const wanted = asked.find(({ team }) => isTeam(team, actual))?.permission;
  const level = levels.indexOf(permission);
  const about = { stack, subject: `${repositoryOf(place)} team ${slug}` };
  if (level < 0) {
    if (wanted === permission) return [];
    return [
      {
        ...about,
        severity: 'unseen',
        rule: `must have one of ${levels.join(', ')}`,
        got: permission,
        remedy: 'see what this role of the organisation may, and give the team one of these',
        who: whoOwns(stack),
      },
    ];
  }
  // Without an answer of ours only the last level is ours to refuse.
  const most = wanted === undefined ? levels.indexOf('maintain') : levels.indexOf(wanted);
  if (level <= most) return [];
  return [
    {
      ...about,
      severity: 'opens',
      rule: wanted === undefined ? 'must not administer it' : `must have ${wanted}`,
      got: permission,
      remedy: wanted === undefined ? 'take it from the team in the settings of the repository' : `apply ${stack}`,
      who: wanted === undefined ? whoOwns(stack) : whoApplies(stack),
    },
  ];
}

function tooLittle({ stack, place, team, permission }: AskedAccess, found: readonly Access[]): DriftFinding[] {
  const actual = found.find((each) => isTeam(team, each));
  if (actual !== undefined && levels.indexOf(actual.permission) >= levels.indexOf(permission)) return [];
  return [
    {
      stack,
      subject: `${repositoryOf(place)} team ${'id' in team ? (actual?.slug ?? team.id) : team.slug}`,
      severity: 'differs',
      rule: `must have ${permission}`,
      got: actual?.permission ?? 'no access',
      remedy: `apply ${stack}`,
      who: whoApplies(stack),
    },
  ];
}
