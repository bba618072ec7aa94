import type { Plan } from '../plan/plan';
import type { ResourceChange, Values } from '../plan/resource-change';
import { same } from '../read-back/same';
import { sortedKeys } from './sorted-keys';

/** Format of what is hashed; a change of it changes every digest, so that an old approval fits nothing new. */
const format = 'two-key-plan-digest-1';

/** What a plan changes, in one order, without what says nothing about the change. */
export function canonicalChanges({ stack, resourceChanges, configuration }: Plan): unknown {
  const written = new Map(
    configuration.resources.map(({ address, expressions }) => [address, Object.keys(expressions)]),
  );
  const changes = resourceChanges
    .filter(
      ({ kind, importing, previousAddress }) =>
        kind !== 'no-op' || importing !== undefined || previousAddress !== undefined,
    )
    .sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0))
    .map((change) => canonical(change, written.get(change.address) ?? []));
  return sortedKeys({ format, stack, changes });
}

function canonical(change: ResourceChange, written: readonly string[]): unknown {
  const { address, mode, provider, actions, before, after, afterUnknown, importing, previousAddress, replacePaths } =
    change;
  const unknown = markers(afterUnknown);
  const names = [
    ...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {}), ...Object.keys(partsOf(unknown))]),
  ];
  const changed = names.filter((name) => !same(before?.[name], after?.[name]) || name in partsOf(unknown));
  // An argument that nobody wrote and that stays as it is comes from the provider, and may differ from run to run.
  const meant = before === null || after === null ? names : [...new Set([...changed, ...written])];
  return {
    address,
    mode,
    // The host that it was installed from says nothing about what it does.
    provider: provider.split('/').slice(-2).join('/'),
    actions,
    importing: importing ?? null,
    previousAddress: previousAddress ?? null,
    replacePaths: replacePaths.map((path) => JSON.stringify(path)).sort(),
    before: before && (after === null ? identityOf(before) : only(before, changed)),
    after: after && only(after, meant),
    unknown,
    beforeSensitive: markers(change.beforeSensitive),
    afterSensitive: markers(change.afterSensitive),
  };
}

/** What tells a destroyed thing from another of its address; the rest of it is what the provider read. */
const identityOf = (before: Values): Values => only(before, ['arn', 'id', 'name', 'path', 'unique_id']);

const only = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));

const partsOf = (marked: unknown): object => (typeof marked === 'object' && marked !== null ? marked : {});

/** Only what is marked: Terraform shows the shape of a value beside it, and the shape changes with what is read. */
function markers(shape: unknown): unknown {
  if (shape === true) return true;
  if (typeof shape !== 'object' || shape === null) return null;
  const marked = Object.entries(shape).flatMap(([key, inner]) => {
    const mark = markers(inner);
    return mark === null ? [] : [[key, mark]];
  });
  return marked.length === 0 ? null : Object.fromEntries(marked);
}
