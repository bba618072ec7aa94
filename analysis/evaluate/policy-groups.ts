import type { PolicyDocument } from '../policy-document';
import { accountOf, type Caller, isServiceLinked } from './caller';
import { type CompiledPolicy, compilePolicy, type PreparedRequest } from './compile-policy';
import type { Layer, LayerAlone, StatementPlace } from './decision';
import type { PolicyKind } from './policy-shape';
import { type Naming, rank } from './principal-pattern';
import type { Policies } from './request';

/** Documents that speak as one: an Allow in any of them is the Allow of all. */
export type PolicyGroup = {
  readonly layer: Layer;
  readonly level?: number;
  readonly offset?: number;
  readonly policies: readonly CompiledPolicy[];
};

/** The policies that bind one caller on one resource. */
export type PolicyGroups = {
  readonly rcps: readonly PolicyGroup[];
  readonly scps: readonly PolicyGroup[];
  readonly resource: PolicyGroup | undefined;
  readonly identity: PolicyGroup;
  readonly boundaries: readonly PolicyGroup[];
  readonly session: PolicyGroup | undefined;
};

/** What decides which organisation policies have a say. */
type Reach = {
  readonly resourceAccount: string | undefined;
  readonly isTrust: boolean;
  readonly supportsRcps: boolean;
};

const groupOf = (
  layer: Layer,
  kind: PolicyKind,
  documents: readonly PolicyDocument[],
  level?: number,
): PolicyGroup => ({
  layer,
  level,
  policies: documents.map((document) => compilePolicy(document, kind)),
});

const levelsOf = (layer: 'rcp' | 'scp', lists: readonly (readonly PolicyDocument[])[] = []): PolicyGroup[] =>
  lists.map((documents, level) => groupOf(layer, layer, documents, level));

/** The policies that bind this caller on this resource. */
export function policyGroups(
  policies: Policies,
  caller: Caller,
  { resourceAccount, isTrust, supportsRcps }: Reach,
): PolicyGroups {
  const { managementAccount } = policies;
  const account = accountOf(caller);
  const linked = isServiceLinked(caller);
  const bindsScp = account !== undefined && account !== managementAccount && !linked;
  const bindsRcp =
    supportsRcps && !linked && (managementAccount === undefined || resourceAccount !== managementAccount);
  return {
    rcps: bindsRcp ? levelsOf('rcp', policies.resourceControl) : [],
    scps: bindsScp ? levelsOf('scp', policies.serviceControl) : [],
    resource: policies.resource && groupOf('resource', isTrust ? 'trust' : 'resource', [policies.resource]),
    identity: groupOf('identity', 'identity', policies.identity),
    boundaries: (policies.permissionsBoundaries ?? []).map((document, offset) => ({
      ...groupOf('boundary', 'identity', [document]),
      offset,
    })),
    session: policies.session?.length ? groupOf('session', 'identity', policies.session) : undefined,
  };
}

/** An applicable statement, and how it names the caller. */
export type Found = { readonly place: StatementPlace; readonly naming: Naming };

/** The first statement of this effect that applies. */
export function find(group: PolicyGroup, effect: 'denies' | 'allows', request: PreparedRequest): Found | undefined {
  for (const [index, policy] of group.policies.entries()) {
    for (const statement of policy[effect]) {
      const naming = statement.applies(request);
      if (naming !== undefined) return { place: placeOf(group, index, statement.id), naming };
    }
  }
  return undefined;
}

/** The Allow that names the caller most directly. */
export function strongestAllow(group: PolicyGroup, request: PreparedRequest): Found | undefined {
  let best: Found | undefined;
  for (const [index, policy] of group.policies.entries()) {
    for (const statement of policy.allows) {
      const naming = statement.applies(request);
      if (naming === undefined || (best !== undefined && rank[naming] <= rank[best.naming])) continue;
      best = { place: placeOf(group, index, statement.id), naming };
    }
  }
  return best;
}

function placeOf({ layer, level, offset }: PolicyGroup, index: number, statement: string | number): StatementPlace {
  return { layer, ...(level === undefined ? {} : { level }), policy: index + (offset ?? 0), statement };
}

/** The group without a statement. */
export function layerAlone({ layer, level, offset }: PolicyGroup): LayerAlone {
  return { layer, ...(level === undefined ? {} : { level }), ...(offset === undefined ? {} : { policy: offset }) };
}
