import { GithubProvider } from '@cdktf/provider-github/lib/provider';
import { TerraformOutput } from 'cdktf';
import type { Construct } from 'constructs';
import type { GithubAppName } from '../environments/schema';
import { ActionsPolicy } from '../modules/actions-policy';
import { addressed } from '../modules/addressed';
import { DeploymentEnvironment } from '../modules/deployment-environment';
import { GithubTeam } from '../modules/github-team';
import { OidcSubject } from '../modules/oidc-subject';
import { OrganizationRules } from '../modules/organization-rules';
import { isKnown, placeOf } from '../modules/place';
import { RepositoryAccess } from '../modules/repository-access';
import { RepositoryRules } from '../modules/repository-rules';
import { TagRules } from '../modules/tag-rules';
import { appSigners } from '../policies/app-signers';
import { appKeyAliasArn, type Place, type PlatformIdentity, paths, roleArn } from '../policies/names';
import { type GithubCapability, githubOffers } from '../registry/github-plans';
import { keyTeamSlugs, keyTeams } from '../registry/github-teams';
import { guardedPaths } from '../registry/guarded-paths';
import type { Platform } from '../registry/platform';
import { PlatformStack } from './platform-stack';

/** Two people approve every change of permissions, and no file in this repository can lower that. */
const approvals = 2;
/** Jobs that must have passed before anything is merged here. */
const checks: readonly string[] = ['check'];

/** GitHub environments of this repository. A pull request's merge ref is no branch, so `plan` has no branch policy; its trust names the workflow instead. */
const ownEnvironments: readonly {
  readonly environment: string;
  /** Whom its jobs act as in AWS. */
  readonly identity: PlatformIdentity;
  readonly branch?: string;
  readonly reviewers?: string;
}[] = [
  { environment: 'plan', identity: 'platform-plan' },
  { environment: 'main-plan', identity: 'main-plan', branch: 'main' },
  { environment: 'drift', identity: 'drift', branch: 'main' },
  {
    environment: 'services-apply',
    identity: 'services-apply',
    branch: 'main',
    reviewers: keyTeamSlugs.servicesAppliers,
  },
  {
    environment: 'guardrails-apply',
    identity: 'guardrails-apply',
    branch: 'main',
    reviewers: keyTeamSlugs.guardrailsAppliers,
  },
];

/**
 * What holds for the whole organisation on GitHub: the teams that hold keys, the floor under every repository of the
 * registry, what workflows may use, and the rules of this repository.
 *
 * The teams are made here and nowhere else, because whoever could write them could join the ones that apply.
 */
export class GithubOrganizationStack extends PlatformStack {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'github-organization', platform);
    const { organization } = platform;
    this.requireGithub();
    new GithubProvider(this, 'github', { owner: organization.github.organization });
    const teamIds = this.teams();
    new ActionsPolicy(this, 'actions', { organization: organization.github.organization });
    if (this.offers('organization-rulesets'))
      new OrganizationRules(this, 'floor', { repositories: repositoriesOf(platform) });
    this.ownRepository(repositoryName(organization.repository.name), teamIds);
    // For `platform teams sync`: reviewers of environments in other stacks are named by id.
    addressed(new TerraformOutput(this, 'team_ids', { value: Object.fromEntries(teamIds) }), 'team_ids');
  }

  /** Every team that holds a key: references to the ids by slug. */
  private teams(): ReadonlyMap<string, string> {
    const { organization, teams } = this.platform;
    return new Map(
      keyTeams(organization, teams.values()).map((team) => [team.slug, new GithubTeam(this, team.slug, team).teamId]),
    );
  }

  private ownRepository(repository: string, teamIds: ReadonlyMap<string, string>): void {
    const idOf = (slug: string): string => teamIds.get(slug) ?? slug;
    const { permissionCreators, servicesAppliers, guardrailsAppliers } = keyTeamSlugs;
    new RepositoryAccess(this, 'access', {
      repository,
      address: repository,
      teams: [
        { slug: permissionCreators, id: idOf(permissionCreators), permission: 'push' },
        // Who must approve by path needs to write; who reviews an environment needs to read.
        { slug: guardrailsAppliers, id: idOf(guardrailsAppliers), permission: 'push' },
        { slug: servicesAppliers, id: idOf(servicesAppliers), permission: 'pull' },
        // Teams own their entries.
        ...[...this.platform.teams.values()]
          .map(({ github }) => ({ slug: github, id: github, permission: 'push' as const }))
          .sort((a, b) => (a.slug < b.slug ? -1 : 1)),
      ],
    });
    if (this.offers('repository-rulesets')) {
      new RepositoryRules(this, 'rules', {
        repository,
        approvals,
        checks,
        codeOwners: this.offers('code-owners'),
        // One commit on main for each pull request, so that every commit there has its approvals.
        mergeMethods: ['squash'],
        reviewers: [
          { team: idOf(permissionCreators), filePatterns: ['*'], minimumApprovals: approvals },
          {
            team: idOf(guardrailsAppliers),
            filePatterns: guardedPaths.map((path) => (path.endsWith('/') ? `${path}**` : path)),
            minimumApprovals: 1,
          },
        ],
        address: repository,
      });
      new TagRules(this, 'tags', { repository, address: `${repository}_tags` });
    }
    new OidcSubject(this, 'subject', { repository, address: repository });
    for (const { environment, identity, branch, reviewers } of ownEnvironments) {
      const address = `${repository}_${environment}`;
      new DeploymentEnvironment(this, address, {
        repository,
        environment,
        branch,
        reviewers: reviewers !== undefined && this.offers('environment-reviewers') ? idOf(reviewers) : undefined,
        variables: this.variables(identity),
        address,
      });
    }
  }

  /** The hub role of a job and its Region, once the platform account is known: the role of the same name elsewhere is taken from there. */
  private variables(identity: PlatformIdentity): Readonly<Record<string, string>> {
    const { organization, accounts } = this.platform;
    const account = accounts.filter(isKnown).find(({ kind }) => kind === 'platform');
    return account
      ? {
          AWS_ROLE_ARN: roleArn(placeOf(account, organization), paths.platform, identity),
          AWS_REGION: organization.homeRegion,
          ...this.appVariables(identity, placeOf(account, organization)),
        }
      : {};
  }

  /** The GitHub App that the identity signs for, by the name of its key: what signs changes with the alias, and no variable does. */
  private appVariables(identity: PlatformIdentity, place: Place): Readonly<Record<string, string>> {
    return Object.fromEntries(
      Object.entries(this.platform.organization.github.apps ?? {})
        .filter(([app]) => appSigners[app as GithubAppName].some((signer) => signer === identity))
        .flatMap(([app, { appId, installationId, key }]) => [
          ['APP_ID', String(appId)],
          ['INSTALLATION_ID', String(installationId)],
          ...(key === 'secret' ? [] : [['APP_KEY', appKeyAliasArn(place, app as GithubAppName)]]),
        ]),
    );
  }

  private offers(capability: GithubCapability): boolean {
    const { github, repository } = this.platform.organization;
    return githubOffers(github.plan, capability, repository.visibility);
  }
}

/** Every repository that the registry names, and this one. */
function repositoriesOf({ organization, services }: Platform): string[] {
  const named = services.flatMap(({ entry: { repository } }) =>
    repository.kind === 'github' ? [repository.name] : [],
  );
  return [organization.repository.name, ...named].map(repositoryName).sort();
}

const repositoryName = (name: string): string => name.split('/')[1] ?? '';
