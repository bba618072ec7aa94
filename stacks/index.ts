import type { App } from 'cdktf';
import { isKnown, type KnownAccount } from '../modules/place';
import { groupBy } from '../registry/group-by';
import { isLeaving } from '../registry/is-leaving';
import type { Account, PipelineRole, Platform, ServiceRole } from '../registry/platform';
import { BaselineStack } from './baseline';
import { BootstrapStack } from './bootstrap';
import { GithubOrganizationStack } from './github-organization';
import { GithubTeamStack } from './github-team';
import { IdentityStack } from './identity';
import { addImports } from './imports';
import { OrganizationStack } from './organization';
import { ServicesStack } from './services';

/**
 * Every stack of the platform. Read it top to bottom and you know the whole system.
 *
 * Every account whose id is known has all its stacks and every team has its own, even when they are empty: an empty
 * stack plans the destroys. A retired team keeps its stack, empty, and an account that is leaving keeps its own, until
 * `environments/retired.ts` has the evidence that nothing is left in them.
 */
export function buildStacks(app: App, platform: Platform): void {
  const { organization, accounts, teams, roles, lock } = platform;
  const known = accounts.filter(isKnown);
  const rolesByAccount = groupBy(roles, (role) => role.home.account.name);
  const managed = organization.manage !== 'none';

  new BootstrapStack(app, platform);
  if (managed) {
    new IdentityStack(app, platform, { name: 'management', account: known.find(({ kind }) => kind === 'management') });
    new OrganizationStack(app, platform);
  }
  const gone = new Set(platform.retiredStacks.map(({ stack }) => stack));
  for (const account of known) {
    const ended = (stack: string) => isLeaving(account, platform) && gone.has(stack);
    // The hub and management have theirs in `bootstrap` and `management`.
    const identity = `identity-${account.name}`;
    if (account.kind !== 'management' && account.kind !== 'platform' && !ended(identity)) {
      new IdentityStack(app, platform, { name: identity, account });
    }
    if (!ended(`baseline-${account.name}`)) new BaselineStack(app, platform, { account });
    const holdsServices = account.kind === 'service' || (account.kind === 'platform' && !managed);
    if (holdsServices && !ended(`services-${account.name}`)) {
      new ServicesStack(app, platform, { account, roles: placedIn(account, rolesByAccount.get(account.name) ?? []) });
    }
  }
  new GithubOrganizationStack(app, platform);
  const pipelineRoles = roles.filter((role): role is PipelineRole => role.kind === 'pipeline');
  const rolesByTeam = groupBy(pipelineRoles, (role) => role.service.team.id);
  for (const team of teams.values())
    new GithubTeamStack(app, platform, { team, roles: rolesByTeam.get(team.id) ?? [] });
  for (const id of platform.retiredIds.teams) {
    const stack = `github-${id}`;
    if (teams.has(id) || !lock.stacks.includes(stack) || gone.has(stack)) continue;
    new GithubTeamStack(app, platform, { team: { id, title: id, github: id, deployers: [] }, roles: [] });
  }
  addImports(app, platform.recoveries);
}

/** Nothing is placed in an account before its guardrails hold. */
const placedIn = (account: KnownAccount & Account, roles: readonly ServiceRole[]) =>
  account.phase === 'intake' ? [] : roles;
