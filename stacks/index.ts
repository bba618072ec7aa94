import type { App } from 'cdktf';
import { isKnown, type KnownAccount } from '../modules/place';
import { groupBy } from '../registry/group-by';
import type { Account, PipelineRole, Platform, ServiceRole } from '../registry/platform';
import { BaselineStack } from './baseline';
import { BootstrapStack } from './bootstrap';
import { GithubOrganizationStack } from './github-organization';
import { GithubTeamStack } from './github-team';
import { IdentityStack } from './identity';
import { OrganizationStack } from './organization';
import { ServicesStack } from './services';

/**
 * Every stack of the platform. Read it top to bottom and you know the whole system.
 *
 * Every account whose id is known has all its stacks and every team has its own, even when they are empty: an empty
 * stack plans the destroys.
 */
export function buildStacks(app: App, platform: Platform): void {
  const { organization, accounts, teams, roles } = platform;
  const known = accounts.filter(isKnown);
  const rolesByAccount = groupBy(roles, (role) => role.home.account.name);
  const managed = organization.manage !== 'none';

  new BootstrapStack(app, platform);
  if (managed) {
    new IdentityStack(app, platform, { name: 'management', account: known.find(({ kind }) => kind === 'management') });
    new OrganizationStack(app, platform);
  }
  for (const account of known) {
    // The hub and management have theirs in `bootstrap` and `management`.
    if (account.kind !== 'management' && account.kind !== 'platform') {
      new IdentityStack(app, platform, { name: `identity-${account.name}`, account });
    }
    new BaselineStack(app, platform, { account });
    if (account.kind === 'service' || (account.kind === 'platform' && !managed)) {
      new ServicesStack(app, platform, { account, roles: placedIn(account, rolesByAccount.get(account.name) ?? []) });
    }
  }
  new GithubOrganizationStack(app, platform);
  const pipelineRoles = roles.filter((role): role is PipelineRole => role.kind === 'pipeline');
  const rolesByTeam = groupBy(pipelineRoles, (role) => role.service.team.id);
  for (const team of teams.values())
    new GithubTeamStack(app, platform, { team, roles: rolesByTeam.get(team.id) ?? [] });
}

/** Nothing is placed in an account before its guardrails hold. */
const placedIn = (account: KnownAccount & Account, roles: readonly ServiceRole[]) =>
  account.phase === 'intake' ? [] : roles;
