import type { Problems } from '../load/problems';
import { same } from '../read-back/same';
import { isObject } from './is-object';
import type { ResourceChange } from './resource-change';

/**
 * A plan says twice what will be: as values, and as changes. A change that was taken out of the file, or a value that
 * was changed in one of the two places, is seen here.
 */
export function requireSamePlannedValues(
  subject: string,
  plannedValues: unknown,
  changes: readonly ResourceChange[],
  problems: Problems,
): void {
  const root = isObject(plannedValues) && isObject(plannedValues.root_module) ? plannedValues.root_module : {};
  const note = (rule: string, got: unknown) => problems.note(subject, rule, got, 'write it with terraform show -json');
  const children = root.child_modules ?? [];
  if (!Array.isArray(children) || children.length > 0) note('must have no module', children);
  const resources = Array.isArray(root.resources) ? root.resources.filter(isObject) : [];
  const planned = new Map(resources.map(({ address, values }) => [String(address), values]));
  const managed = changes.filter(({ mode }) => mode === 'managed');
  const changed = new Map(managed.map(({ address, after }) => [address, after]));

  for (const [address, values] of planned) {
    const after = changed.get(address);
    if (after === undefined && !address.startsWith('data.')) {
      note('a planned resource must be among the changes', address);
    } else if (after !== undefined && !same(values ?? null, after)) {
      note('planned values must be those of the change', address);
    }
  }
  for (const [address, after] of changed) {
    if (after !== null && !planned.has(address)) note('a changed resource must be among the planned values', address);
  }
}
