import { ArtefactError } from '../artefact-error';
import type { Stack } from '../load/stack';
import type { DriftFinding } from './drift-finding';
import type { Answers } from './github/answers';
import { type Asked, asked as askedOf } from './github/asked';
import { collaborators } from './github/collaborators';
import { environments } from './github/environments';
import { otherRepositories } from './github/other-repositories';
import { rulesets } from './github/rulesets';
import { settings } from './github/settings';
import { teamAccess } from './github/team-access';
import { teams } from './github/teams';
import { unknownEnvironments } from './github/unknown-environments';
import { variables } from './github/variables';
import { worstFirst } from './worst-first';

export type GithubDrift = {
  /** How much was compared, so that nothing compared does not look like nothing wrong. */
  readonly compared: number;
  readonly findings: readonly DriftFinding[];
  /** Repositories that no stack has. */
  readonly others: readonly string[];
};

const comparisons: readonly ((asked: Asked, answers: Answers) => DriftFinding[])[] = [
  rulesets,
  environments,
  unknownEnvironments,
  teams,
  teamAccess,
  collaborators,
  settings,
  variables,
];

/**
 * What GitHub answers, against what the stacks ask for.
 *
 * The provider's own plan is no substitute: it does not see bypass actors and removed protection.
 *
 * @throws ArtefactError for what in a stack or in an answer is not understood, all of it.
 */
export function github(stacks: readonly Stack[], answers: Answers): GithubDrift {
  const own = stacks.filter(({ name }) => name.startsWith('github-'));
  if (own.length === 0) {
    throw new ArtefactError(['stacks: must hold those of GitHub, got "no github-* stack"; run npm run synth']);
  }
  const asked = askedOf(own);
  const problems: string[] = [];
  const findings = comparisons.flatMap((compare) => {
    try {
      return compare(asked, answers);
    } catch (error) {
      if (!(error instanceof ArtefactError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new ArtefactError([...new Set(problems)].sort());
  return {
    compared: Object.values(asked).reduce((sum, each) => sum + each.length, 0),
    findings: worstFirst(findings),
    others: otherRepositories(asked, answers),
  };
}
