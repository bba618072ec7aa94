import { ArtefactError } from '../artefact-error';
import type { Model } from '../model';
import { accounts } from './accounts';
import { documents } from './documents';
import { githubAccess } from './github-access';
import { githubEnvironments } from './github-environments';
import { githubRulesets } from './github-rulesets';
import { githubTeams } from './github-teams';
import { guardrails } from './guardrails';
import type { Loading } from './loading';
import { managedPolicies } from './managed-policies';
import { organizationIdOf } from './organization-id';
import { partitionOf } from './place-of';
import { policyReader } from './policy-reader';
import type { Problems } from './problems';
import { requireUnderstood } from './require-understood';
import { resourcePolicies } from './resource-policies';
import { roles } from './roles';
import { resourcesOf, type Stack } from './stack';

/**
 * Everything that the stacks say, as one model.
 *
 * @param problems what reading them has found already.
 * @throws ArtefactError with everything that could not be understood.
 */
export function modelOf(stacks: readonly Stack[], problems: Problems): Model {
  requireUnderstood(stacks, problems);
  const loading: Loading = { stacks, problems, policy: policyReader(problems) };
  const fences = guardrails(loading);
  const known = accounts(loading, fences);
  const managed = managedPolicies(loading);
  const made = roles(loading, known, managed);
  const onResources = resourcePolicies(loading, known);
  const all = documents(loading, { roles: made, managed, fences, onResources });
  const onGithub = {
    githubEnvironments: githubEnvironments(loading),
    githubRulesets: githubRulesets(loading),
    githubTeams: githubTeams(loading),
    githubAccess: githubAccess(loading),
  };
  if (problems.count > 0) throw new ArtefactError(problems.lines);
  const [root] = resourcesOf(stacks, 'aws_organizations_organization');
  return {
    partition: partitionOf(known[0]?.region ?? ''),
    organizationId: organizationIdOf(stacks, all),
    managementAccount: root?.stack.account,
    accounts: known,
    roles: made,
    resourcePolicies: onResources,
    ...onGithub,
    documents: all,
  };
}
