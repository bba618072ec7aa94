import type { Expectations } from '../../../expectations/expectations';
import { listOf } from '../../evaluate/list-of';
import type { Model, ModelRole } from '../../model';
import { globalRegion } from '../global-region';
import type { Failure, ProofResult } from '../proof';
import { actorOf, type Surroundings } from './actor';
import { allowedChanges, unlimitedIn } from './allowed-changes';
import { type Change, type Known, reachOf } from './reach';
import { worldOf } from './world';

/**
 * What each identity of the platform can change in the end.
 *
 * Everything is followed that it can become: roles that it takes, turns into itself or makes, in every account, and
 * without the guardrails where it could detach them.
 */
export function reachedChanges(model: Model, expectations: Expectations): ProofResult {
  const failures: Failure[] = [];
  const world = worldOf(model, expectations);
  const around: Surroundings = {
    guardrails: true,
    organizationId: model.organizationId,
    managementAccount: model.managementAccount,
    globalRegion: globalRegion(model.partition),
  };
  const known: Known = new Map();
  const reachedAs = new Map<string, Set<string>>();
  for (const role of hubsFirst(model.roles)) {
    const { name, arn, address } = role;
    const allowed = allowedChanges[name];
    // What a hub reaches is asked with it: its member roles, and what they become.
    const before = reachedAs.get(name) ?? new Set<string>();
    if (allowed === undefined || before.has(arn)) continue;
    const { reached, changes } = reachOf(actorOf(role, arn), model, world, around, known);
    reachedAs.set(name, new Set([...before, ...reached]));
    for (const change of firstOfEach(changes)) {
      if (allowed.includes(change.target) || unlimitedIn[name] === change.phase) continue;
      failures.push(failureOf(address, name, allowed, change));
    }
  }
  return { asked: [...known.values()].reduce((sum, { calls }) => sum + calls, 0), failures };
}

/** Roles of the platform, those first that a token opens and that go on to the others. */
const hubsFirst = (roles: readonly ModelRole[]) => {
  const own = roles.filter(({ path }) => path === '/platform/');
  const isHub = ({ trust }: ModelRole) =>
    listOf(trust.document.Statement).some(
      ({ Principal }) => typeof Principal === 'object' && Principal.Federated !== undefined,
    );
  return [...own.filter(isHub), ...own.filter((role) => !isHub(role))];
};

const firstOfEach = (changes: readonly Change[]) =>
  new Map(changes.map((change) => [`${change.target} ${change.phase}`, change])).values();

const failureOf = (
  subject: string,
  name: string,
  allowed: readonly string[],
  { target, account, by, action, resource }: Change,
): Failure => ({
  subject,
  rule: `${name} must change ${allowed.length === 0 ? 'nothing' : `nothing but ${allowed.join(', ')}`}`,
  request: { principal: by.arn, action, resource },
  got: `${target} in account ${account}, through ${by.through}`,
  remedy: 'narrow its identity policy, and deny the call in its boundary',
});
