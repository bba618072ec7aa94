import { ArtefactError } from '../../artefact-error';
import { newProblems } from '../../load/problems';
import type { Stack } from '../../load/stack';
import { type AskedEnvironment, environments } from './asked/environments';
import { type AskedRuleset, rulesets } from './asked/rulesets';
import { type AskedSetting, settings } from './asked/settings';
import { type AskedAccess, teamAccess } from './asked/team-access';
import { type AskedTeam, teams } from './asked/teams';
import { type AskedVariable, variables } from './asked/variables';

/** What the stacks ask of GitHub. A block that is not there is not asked for. */
export type Asked = {
  readonly rulesets: readonly AskedRuleset[];
  readonly environments: readonly AskedEnvironment[];
  readonly teams: readonly AskedTeam[];
  readonly teamAccess: readonly AskedAccess[];
  readonly settings: readonly AskedSetting[];
  readonly variables: readonly AskedVariable[];
};

/** @throws ArtefactError for what in a stack could not be understood. */
export function asked(stacks: readonly Stack[]): Asked {
  const problems = newProblems();
  const read = {
    rulesets: rulesets(stacks, problems),
    environments: environments(stacks, problems),
    teams: teams(stacks, problems),
    teamAccess: teamAccess(stacks, problems),
    settings: settings(stacks, problems),
    variables: variables(stacks, problems),
  };
  if (problems.count > 0) throw new ArtefactError(problems.lines);
  return read;
}
