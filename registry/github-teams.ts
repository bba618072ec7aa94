import type { Lock, Organization } from '../environments/schema';
import type { PipelineRole, ServiceRole } from './platform';
import type { Team } from './schema';

/** A GitHub team that holds a key, with the logins of its people. */
export type KeyTeam = { readonly slug: string; readonly description: string; readonly members: readonly string[] };

/** A GitHub environment on the way of a job, and the slug of the team that must let it through; undefined where nobody must. */
export type Gate = { readonly environment: string; readonly reviewers: string | undefined };

/** Slugs of the teams that every organisation has. Slugs are names in CODEOWNERS, in rules and in the lock. */
export const keyTeamSlugs = {
  permissionCreators: 'permission-creators',
  servicesAppliers: 'services-appliers',
  guardrailsAppliers: 'guardrails-appliers',
  confirmers: 'confirmers',
} as const;

/** The team whose people let the deployments of one team's services through. */
export const deployersSlug = ({ id }: Pick<Team, 'id'>) => `service-deployers-${id}`;

/** Every team that holds a key. Only the stack `github-organization` writes them: who could write them could join them. */
export function keyTeams({ github }: Pick<Organization, 'github'>, teams: Iterable<Team>): KeyTeam[] {
  const { permissionCreators, servicesAppliers, guardrailsAppliers, confirmers } = github.teams;
  return [
    {
      slug: keyTeamSlugs.permissionCreators,
      description: 'Approves every change of permissions',
      members: permissionCreators,
    },
    {
      slug: keyTeamSlugs.servicesAppliers,
      description: 'Lets services-apply write roles of services',
      members: servicesAppliers,
    },
    {
      slug: keyTeamSlugs.guardrailsAppliers,
      description: 'Lets guardrails-apply write guardrails and accounts',
      members: guardrailsAppliers,
    },
    ...(confirmers === undefined
      ? []
      : [
          {
            slug: keyTeamSlugs.confirmers,
            description: 'Confirms deployments of high-risk services',
            members: confirmers,
          },
        ]),
    ...[...teams]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((team) => ({
        slug: deployersSlug(team),
        description: `Lets deployments of team ${team.id} through`,
        members: team.deployers,
      })),
  ];
}

/**
 * The environments that a job passes, in order; the last one is the only one that trust admits.
 *
 * One environment is satisfied by any one of its reviewers, so that a high-risk service has two, with teams that share nobody.
 */
export function gatesOf({
  stage,
  home,
  service,
  githubEnvironment,
}: Pick<PipelineRole, 'stage' | 'home' | 'service' | 'githubEnvironment'>): Gate[] {
  if (stage !== 'deploy' || home.environment.approvals === 0)
    return [{ environment: githubEnvironment, reviewers: undefined }];
  const deployers = deployersSlug(service.team);
  return service.entry.highRisk
    ? [
        { environment: `${githubEnvironment}_approval`, reviewers: deployers },
        { environment: githubEnvironment, reviewers: keyTeamSlugs.confirmers },
      ]
    : [{ environment: githubEnvironment, reviewers: deployers }];
}

/** Slugs of the teams that review deployments and have no id in the lock: an environment cannot name them yet. */
export const pendingReviewers = (roles: readonly ServiceRole[], lock: Pick<Lock, 'github'>): ReadonlySet<string> =>
  new Set(
    roles
      .flatMap((role) =>
        role.kind === 'pipeline' && role.service.entry.repository.kind === 'github' ? gatesOf(role) : [],
      )
      .flatMap(({ reviewers }) => reviewers ?? [])
      .filter((slug) => lock.github?.teams[slug] === undefined),
  );
