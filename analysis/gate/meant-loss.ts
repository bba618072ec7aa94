import type { Expectations, ExpectedLoss } from '../../expectations/expectations';
import type { ResourceChange } from '../plan/resource-change';
import { accountOf } from './account-of';
import type { GatedStack } from './gate-input';
import { accountOfServices, serviceOf } from './service-of';

type Lost = { readonly expectations: Expectations; readonly stack: GatedStack; readonly change: ResourceChange };

/**
 * Whether the registry says that a loss is meant, in data that two people reviewed: what it belonged to has ended, or
 * `registry/losses.ts` names it. Everything else is refused, and so is whatever holds states, evidence and keys.
 */
export function meantLoss(lost: Lost): boolean {
  return [ofService, ofRepository, ofTeam, ofAccount, named].some((isMeant) => isMeant(lost));
}

/** Of a service that has no home in the account any more, because it, or the account, has ended, or somebody said so. */
function ofService({ expectations, stack: { plan, module }, change }: Lost): boolean {
  const [name, accountId] = [accountOfServices(plan.stack), accountOf(module)];
  if (change.kind !== 'destroy' || name === undefined || accountId === undefined) return false;
  const service = serviceOf(change.type, change.before, accountId);
  if (service === undefined) return false;
  const { ended, homes } = expectations;
  const lives = homes.some((home) => home.service === service && home.accountId === accountId);
  const isNamed = ended.losses.some((loss) => loss.stack === plan.stack && loss.service === service);
  return !lives && (ended.services.includes(service) || ended.accounts.includes(name) || isNamed);
}

/** The rules of a repository that no service has any more. An address begins with the id of the service, and ids have no `_`. */
function ofRepository({ expectations, stack: { plan }, change }: Lost): boolean {
  const { ended, githubEnvironments, organization } = expectations;
  const { type, name, kind, before } = change;
  if (kind !== 'destroy' || type !== 'github_repository_ruleset' || !plan.stack.startsWith('github-')) return false;
  if (plan.stack === 'github-organization' || typeof before?.repository !== 'string') return false;
  const kept = [organization.platform.repository, ...githubEnvironments.map(({ repository }) => repository)];
  const isKept = kept.some((repository) => repository.split('/').at(-1) === before.repository);
  const [service = '', ...rest] = name.split('_');
  return !isKept && rest.length > 0 && ended.services.includes(service);
}

/** The people who approved the deployments of a team that has ended. */
function ofTeam({ expectations: { ended }, stack: { plan }, change: { type, name, kind, before } }: Lost): boolean {
  if (kind !== 'destroy' || type !== 'github_team' || plan.stack !== 'github-organization') return false;
  return ended.teams.some((team) => name === `service-deployers-${team}` && before?.name === name);
}

/** What an account that leaves still has is forgotten, and never destroyed; closing it must have been applied before. */
function ofAccount({ expectations: { ended, accounts }, stack: { plan }, change }: Lost): boolean {
  const { type, name, kind, before } = change;
  if (plan.stack === 'organization' && type === 'aws_organizations_account') {
    const hasLeft = ended.accounts.includes(name) && accounts.every((account) => account.name !== name);
    const isClosed = ended.close.includes(name);
    return (
      hasLeft && (kind === 'destroy' ? isClosed && before?.close_on_deletion === true : kind === 'forget' && !isClosed)
    );
  }
  const account = /^(?:baseline|identity)-(.+)$/.exec(plan.stack)?.[1];
  const leaves = accounts.some((each) => each.name === account && each.phase === 'suspended');
  return kind === 'forget' && account !== undefined && leaves && ended.accounts.includes(account);
}

/** One resource by its address. Nothing that states, evidence, keys and the organisation rest on can be named. */
function named({ expectations: { ended }, stack: { plan }, change }: Lost): boolean {
  const isNamed = ({ stack, address }: ExpectedLoss) => stack === plan.stack && address === change.address;
  return canBeNamed(plan.stack, change.type) && ended.losses.some(isNamed);
}

const canBeNamed = (stack: string, type: string) =>
  /^(services|baseline|github)-/.test(stack) &&
  !/^aws_(kms|organizations|cloudtrail|ssoadmin|iam_(policy|role))/.test(type);
