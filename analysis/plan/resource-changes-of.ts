import type { Problems } from '../load/problems';
import { isObject } from './is-object';
import type { ChangeKind, PlanAction, ResourceChange, Values } from './resource-change';

/** What Terraform prints for one resource that is of the root module, neither counted nor left behind by a failure. */
const knownOfResource = new Set([
  'action_reason',
  'address',
  'change',
  'mode',
  'name',
  'previous_address',
  'provider_name',
  'type',
]);
const knownOfChange = new Set([
  'actions',
  'after',
  'after_identity',
  'after_sensitive',
  'after_unknown',
  'before',
  'before_identity',
  'before_sensitive',
  'importing',
  'replace_paths',
]);

/** Actions as Terraform joins them; both orders of a replacement are one. */
const kinds: Readonly<Record<string, ChangeKind>> = {
  'no-op': 'no-op',
  create: 'create',
  read: 'read',
  update: 'update',
  delete: 'destroy',
  forget: 'forget',
  'delete,create': 'replace',
  'create,delete': 'replace',
};

/** The changes of a plan, or what was found changed, in the plan's order; everything that is not understood is noted. */
export function resourceChangesOf(subject: string, shown: unknown, problems: Problems): ResourceChange[] {
  if (shown === undefined) return [];
  if (!Array.isArray(shown)) {
    problems.note(subject, 'resource changes must be a list', shown, 'write it with terraform show -json');
    return [];
  }
  const changes = shown.flatMap((entry) => changeOf(subject, entry, problems) ?? []);
  const addresses = changes.map(({ address }) => address);
  for (const twice of addresses.filter((address, index) => addresses.indexOf(address) !== index)) {
    problems.note(subject, 'must have one change for an address', twice, 'let Terraform clear what a failure left');
  }
  return changes;
}

function changeOf(subject: string, shown: unknown, problems: Problems): ResourceChange | undefined {
  const {
    address,
    mode,
    type,
    name,
    provider_name: provider,
    change,
    previous_address,
    action_reason,
  } = isObject(shown) ? shown : {};
  if (typeof address !== 'string' || typeof type !== 'string' || typeof name !== 'string' || !isObject(change)) {
    problems.note(subject, 'a change must have address, type, name and change', shown, teach);
    return undefined;
  }
  const refuse = (rule: string, got: unknown) => problems.note(`${subject} ${address}`, rule, got, teach);
  for (const key of [
    ...Object.keys(isObject(shown) ? shown : {}).filter((each) => !knownOfResource.has(each)),
    ...Object.keys(change).filter((each) => !knownOfChange.has(each)),
  ]) {
    refuse('must have nothing unknown', key);
  }
  if (mode !== 'managed' && mode !== 'data') refuse('mode must be managed or data', mode);
  if (address !== `${mode === 'data' ? 'data.' : ''}${type}.${name}`) {
    refuse('address must be type and name, of the root module and not counted', address);
  }
  if (typeof provider !== 'string') refuse('must name its provider', provider);
  const { actions, before, after, after_unknown, before_sensitive, after_sensitive, importing, replace_paths } = change;
  const written = Array.isArray(actions) ? actions.join(',') : '';
  const kind = Object.hasOwn(kinds, written) ? kinds[written] : undefined;
  if (kind === undefined) refuse('actions must be known', actions);
  if (![before, after].every((side) => side === undefined || side === null || isObject(side))) {
    refuse('before and after must be objects or null', 'another type');
  }
  const isImport = importing !== undefined && importing !== null;
  if (isImport && !isObject(importing)) refuse('importing must be an object', importing);
  return {
    address,
    type,
    name,
    mode: mode === 'data' ? 'data' : 'managed',
    provider: String(provider),
    actions: (Array.isArray(actions) ? actions : []) as PlanAction[],
    kind: isImport && kind !== 'replace' ? 'import' : (kind ?? 'replace'),
    before: isObject(before) ? before : null,
    after: isObject(after) ? after : null,
    afterUnknown: after_unknown ?? {},
    beforeSensitive: before_sensitive ?? false,
    afterSensitive: after_sensitive ?? false,
    replacePaths: Array.isArray(replace_paths) ? (replace_paths as (string | number)[][]) : [],
    ...(isImport && { importing: importing as { id?: string; identity?: Values } }),
    ...(typeof previous_address === 'string' && { previousAddress: previous_address }),
    ...(typeof action_reason === 'string' && { reason: action_reason }),
  };
}

const teach = 'plan again with a Terraform whose plans analysis/plan knows';
