import { GithubProvider } from '@cdktf/provider-github/lib/provider';
import type { Construct } from 'constructs';
import type { GithubRepository } from '../environments/schema';
import { DeploymentEnvironment } from '../modules/deployment-environment';
import { OidcSubject } from '../modules/oidc-subject';
import { isKnown, placeOf } from '../modules/place';
import { RepositoryAccess } from '../modules/repository-access';
import { RepositoryRules } from '../modules/repository-rules';
import { TagRules } from '../modules/tag-rules';
import { paths, roleArn } from '../policies/names';
import { githubOffers } from '../registry/github-plans';
import { gatesOf } from '../registry/github-teams';
import { groupBy } from '../registry/group-by';
import type { PipelineRole, Platform } from '../registry/platform';
import type { Team } from '../registry/schema';
import { PlatformStack } from './platform-stack';

export type GithubTeamStackProps = { readonly team: Team; readonly roles: readonly PipelineRole[] };

/**
 * What the repositories of one team need on GitHub: rules for the branches that are deployed, and an environment for
 * each role that their jobs may take.
 *
 * A repository is of one service, so that the service's id is the address of what the repository has once.
 */
export class GithubTeamStack extends PlatformStack {
  constructor(scope: Construct, platform: Platform, { team, roles }: GithubTeamStackProps) {
    super(scope, `github-${team.id}`, platform);
    this.requireGithub();
    new GithubProvider(this, 'github', { owner: platform.organization.github.organization });
    // Both homes of a service that moves admit the same jobs; their variables speak of the one that it moves to.
    const pointedTo = roles.filter(({ home }) => !home.leaving);
    for (const [service, own] of groupBy(pointedTo, ({ service: { id } }) => id)) {
      const source = own[0]?.service.entry.repository;
      if (source?.kind === 'github') this.repository(service, source, team, own);
    }
  }

  private repository(service: string, source: GithubRepository, team: Team, roles: readonly PipelineRole[]): void {
    const repository = source.name.split('/')[1] ?? '';
    const { plan } = this.platform.organization.github;
    const reviewing = [...new Set(roles.flatMap((role) => gatesOf(role).flatMap(({ reviewers }) => reviewers ?? [])))];
    new RepositoryAccess(this, `${service}_access`, {
      repository,
      address: service,
      teams: [
        { slug: team.github, id: team.github, permission: 'push' },
        // Reviewers need to read. A team without an id in the lock is not made yet.
        ...reviewing
          .filter((slug) => this.lockedId(slug) !== undefined)
          .map((slug) => ({ slug, id: slug, permission: 'pull' as const })),
      ],
    });
    if (githubOffers(plan, 'repository-rulesets', source.visibility)) {
      for (const [branch, approvals] of branchesOf(roles)) {
        new RepositoryRules(this, `${service}_rules-${branch}`, {
          repository,
          branch,
          approvals,
          codeOwners: githubOffers(plan, 'code-owners', source.visibility),
          // Refs in addresses keep a branch called `tags` apart; what Terraform allows in no address becomes a hyphen.
          address: `${service}_heads_${branch.replaceAll(/[^A-Za-z0-9_-]/g, '-')}`,
        });
      }
      new TagRules(this, `${service}_tags`, { repository, address: `${service}_tags` });
    }
    new OidcSubject(this, `${service}_subject`, { repository, address: service });
    for (const role of roles) this.environments(role, repository, source);
  }

  /** The environments of one role's job, in the order in which it passes them. Only the last is in the role's trust. */
  private environments(role: PipelineRole, repository: string, { visibility }: GithubRepository): void {
    const { service, home, githubEnvironment } = role;
    const { deployFrom } = home.environment;
    const { github } = this.platform.organization;
    for (const { environment, reviewers } of gatesOf(role)) {
      const address = `${service.id}_${environment}`;
      new DeploymentEnvironment(this, address, {
        repository,
        environment,
        branch: deployFrom === 'any-ref' ? undefined : deployFrom.branch,
        reviewers:
          reviewers !== undefined && githubOffers(github.plan, 'environment-reviewers', visibility)
            ? this.lockedId(reviewers)
            : undefined,
        variables: environment === githubEnvironment ? this.variables(role) : {},
        address,
      });
    }
  }

  /** What a pipeline needs to take its role, so that it has no configuration of its own. */
  private variables({ name, home: { account } }: PipelineRole): Readonly<Record<string, string>> {
    const { organization } = this.platform;
    return isKnown(account)
      ? {
          AWS_ROLE_ARN: roleArn(placeOf(account, organization), paths.pipeline, name),
          AWS_REGION: organization.homeRegion,
        }
      : {};
  }

  private lockedId(slug: string): number | undefined {
    return this.platform.lock.github?.teams[slug];
  }
}

/** The branches that a service's environments deploy from, each with the approvals that they ask for. */
const branchesOf = (roles: readonly PipelineRole[]): ReadonlyMap<string, number> =>
  new Map(
    roles.flatMap(({ home: { environment } }): [string, number][] =>
      environment.deployFrom === 'any-ref' ? [] : [[environment.deployFrom.branch, environment.approvals]],
    ),
  );
