import type { Model, ModelResourcePolicy, ModelRole } from '../model';
import type { Guardrails } from './guardrails';
import type { Loading } from './loading';
import type { ManagedPolicy } from './managed-policies';
import { permissionSets } from './permission-sets';

type Found = {
  readonly roles: readonly ModelRole[];
  readonly managed: ReadonlyMap<string, ManagedPolicy>;
  readonly fences: Guardrails;
  readonly onResources: readonly ModelResourcePolicy[];
};

/** Every document with its kind and place, each once where it is written. */
export function documents(loading: Loading, found: Found): Model['documents'] {
  const attached = new Set([...found.managed.values()].map((each) => each.policy));
  return [
    ...found.roles.flatMap(({ address, trust, identity }) => [
      { kind: 'trust' as const, address, policy: trust },
      ...identity.flatMap((each) => (attached.has(each) ? [] : [{ kind: 'inline' as const, address, policy: each }])),
    ]),
    ...[...found.managed.values()].map((each) => ({ kind: 'managed' as const, ...each })),
    ...found.fences.all,
    ...found.onResources.map(({ address, policy: each }) => ({ kind: 'resource' as const, address, policy: each })),
    ...permissionSets(loading),
  ];
}
