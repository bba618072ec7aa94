import type { Decision } from '../evaluate';
import type { ModelAccount } from '../model';
import { appKeys } from './app-keys';
import { decisionInWords } from './decision-in-words';
import { evidenceStore } from './evidence-store';
import { globalRegion } from './global-region';
import { needs, needsOfFirstRole, type Use } from './lock-out/needs';
import { phasesOf } from './lock-out/phases';
import type { CallPlace } from './lock-out/place';
import { type WayIn, waysIn } from './lock-out/ways-in';
import type { Failure, Proof } from './proof';
import { type Actor, type Ask, ask, type Surroundings } from './separation/actor';
import { accessRole, type Place, worldOf } from './separation/world';
import { stateStore } from './state-store';

/**
 * No guardrail and no boundary stops the platform from its own work, in any phase that an account goes through.
 *
 * A guardrail that denies too much is found when it is too late to change it: by the identity that would.
 */
export const lockOut: Proof = {
  name: 'lock-out',
  says: 'in every phase of an account the platform, break-glass and the auditor can still do what they are for',
  run: (model, expectations) => {
    const failures: Failure[] = [];
    const world = worldOf(model, expectations);
    const around: Surroundings = {
      guardrails: true,
      organizationId: model.organizationId,
      managementAccount: model.managementAccount,
      globalRegion: globalRegion(model.partition),
    };
    const state = stateStore(model.resourcePolicies);
    const evidence = evidenceStore(model.resourcePolicies);
    const keys = appKeys(model.resourcePolicies);
    let asked = 0;
    const seen = new Set<string>();
    const facts = new Map(expectations.accounts.map((account) => [account.id, account]));
    const comingInto = waysIn(model, expectations, world);
    const require = ({ actor, request }: WayIn, phase: ModelAccount['phase']) => {
      asked++;
      const decision = ask(actor, request, around);
      if (decision.outcome !== 'allowed') failures.push(failureOf(actor, request, phase, decision));
    };
    for (const place of world.places.values()) {
      const { kind, environment } = facts.get(place.account.id) ?? {};
      const use: Use = {
        management: place.account.phase === 'management',
        services: environment !== undefined && environment !== null,
        records: kind === 'log-archive',
        state: state?.account === place.account.id ? state : undefined,
        evidence: evidence?.account === place.account.id ? evidence : undefined,
        appKeys: keys.filter(({ account }) => account === place.account.id),
      };
      const key = `${place.shape} ${use.services} ${use.records}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const { account, phase } of phasesOf(place.account, model, isFoundation(place))) {
        const where: CallPlace = {
          partition: model.partition,
          account: account.id,
          region: account.region,
          globalRegion: around.globalRegion,
        };
        for (const role of place.roles) {
          const actor = { ...role, account };
          for (const request of needsOf(role, where, use, phase)) require({ actor, request }, phase);
        }
        for (const way of comingInto(place, account)) require(way, phase);
      }
    }
    return { asked, failures };
  },
};

/** Accounts with an administrator hold the platform; they are never in `intake` or suspended once there is one. */
const isFoundation = ({ roles }: Place) => roles.some(({ name }) => name === 'administrator');

const failureOf = (
  { name, arn, account }: Actor,
  { action, resource, context, account: other }: Ask,
  phase: ModelAccount['phase'],
  decision: Decision,
): Failure => ({
  subject: `${name} in account ${account.name}`,
  rule: `must be able to ${action}${other ? ` into account ${other.name}` : ''} while the account is ${phase}`,
  request: { principal: arn, action, resource, ...(context && { context }) },
  decision,
  got: decisionInWords(decision),
  remedy: decision.outcome === 'explicitDeny' ? 'exempt the role from the statement' : 'grant the call',
});

function needsOf({ name }: Actor, where: CallPlace, use: Use, phase: ModelAccount['phase']): readonly Ask[] {
  if (name !== accessRole) return needs[name]?.(where, use) ?? [];
  // In a suspended account nothing is made any more, and it is locked with the rest.
  return phase === 'suspended' ? [] : needsOfFirstRole(where, use, phase === 'intake');
}
