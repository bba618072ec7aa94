import type { DriftFinding } from '../drift-finding';
import { shape } from '../shape';
import { whoApplies } from '../who-applies';
import { whoOwns } from '../who-owns';
import { answerOf } from './answer-of';
import type { Answers } from './answers';
import type { Asked } from './asked';
import type { AskedRuleset } from './asked/rulesets';
import { repositoryOf } from './repository-of';
import { ruleset } from './ruleset';
import { rulesetAnswer } from './ruleset-answer';
import { teamList } from './team-list';

/** @see https://docs.github.com/en/rest/repos/rules#get-all-repository-rulesets */
const summaries = shape.list(
  shape.object({
    id: shape.number,
    name: shape.text,
    source_type: shape.oneOf('Repository', 'Organization', 'Enterprise'),
  }),
);

/** Rulesets that are missing, that differ, and that nobody asked for, in every place where some are asked for. */
export function rulesets({ rulesets: all }: Asked, answers: Answers): DriftFinding[] {
  const places = [...new Set(all.map(({ place }) => place))];
  return places.flatMap((place) =>
    inPlace(
      place,
      all.filter((each) => each.place === place),
      answers,
    ),
  );
}

function inPlace(place: string, asked: readonly AskedRuleset[], answers: Answers): DriftFinding[] {
  const stack = asked[0]?.stack ?? '';
  const seen = answerOf(answers, `${place}/rulesets`, summaries, { stack });
  if (!seen.shown) return [seen.finding];
  // A repository's list also shows what it inherits; that is compared where it is made.
  const source = place.startsWith('/orgs/') ? 'Organization' : 'Repository';
  const own = seen.value.filter(({ source_type }) => source_type === source);
  const names = new Set(asked.map(({ name }) => name));
  return [
    ...asked.flatMap((each) =>
      one(
        each,
        own.filter(({ name }) => name === each.name),
        answers,
      ),
    ),
    ...own.filter(({ name }) => !names.has(name)).map((each) => unknown(place, stack, each.name)),
  ];
}

function one(asked: AskedRuleset, found: readonly { readonly id: number }[], answers: Answers): DriftFinding[] {
  const { stack, place, name } = asked;
  const subject = `${repositoryOf(place)} ruleset ${name}`;
  const [only] = found;
  if (only === undefined || found.length > 1) {
    return [
      {
        stack,
        subject,
        severity: 'opens',
        rule: 'must be there once',
        got: only === undefined ? 'no such ruleset' : `${found.length} of this name`,
        remedy: `apply ${stack}${only === undefined ? '' : ', after the others are deleted'}`,
        who: whoApplies(stack),
      },
    ];
  }
  const seen = answerOf(answers, `${place}/rulesets/${only.id}`, rulesetAnswer, { stack });
  if (!seen.shown) return [seen.finding];
  // Reviewers of a rule are numbers in the answer, and a team that the stacks make has none in them.
  const needsTeams = asked.rules.some(({ reviewers }) => reviewers.some(({ team }) => 'slug' in team));
  const teams = answerOf(answers, `/orgs/${place.split('/')[2]}/teams`, teamList, { stack });
  const slugs = new Map(teams.shown ? teams.value.map(({ id, slug }) => [id, slug]) : []);
  return [...(needsTeams && !teams.shown ? [teams.finding] : []), ...ruleset(asked, seen.value, slugs, subject)];
}

const unknown = (place: string, stack: string, name: string): DriftFinding => ({
  stack,
  subject: `${repositoryOf(place)} ruleset ${name}`,
  // Rulesets add up and the most restrictive wins, so that another one takes nothing away.
  severity: 'differs',
  rule: 'must be one that the stacks ask for',
  got: 'a ruleset that none of them has',
  remedy: 'delete it, or bring it into the code',
  who: whoOwns(stack),
});
