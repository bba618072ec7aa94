import type { Problems } from '../load/problems';
import { configurationOf } from './configuration-of';
import { isObject } from './is-object';
import type { OutputChange, Plan } from './plan';
import { requireSamePlannedValues } from './require-same-planned-values';
import { resourceChangesOf } from './resource-changes-of';

type Shown = Readonly<Record<string, unknown>>;

/** Every part that Terraform 1.11 to 1.14 and OpenTofu print; anything else could change what the plan means. */
const understood = new Set([
  'action_invocations',
  'applyable',
  'checks',
  'complete',
  'configuration',
  'deferred_action_invocations',
  'deferred_changes',
  'errored',
  'format_version',
  'output_changes',
  'planned_values',
  'prior_state',
  'relevant_attributes',
  'resource_changes',
  'resource_drift',
  'terraform_version',
  'timestamp',
  'variables',
]);

/** The plan in what `terraform show -json` printed; everything that is not understood is noted. */
export function planOf(stack: string, shown: Shown, problems: Problems): Plan {
  const subject = `plan of ${stack}`;
  const refuse = (rule: string, got: unknown, remedy: string) => problems.note(subject, rule, got, remedy);
  const version = shown.format_version;
  if (typeof version !== 'string' || !/^1\.\d+$/.test(version)) {
    refuse('format_version must be 1.x', version ?? 'none', 'use a Terraform that prints plans of that format');
  }
  for (const part of Object.keys(shown)) {
    if (!understood.has(part)) refuse('must have no unknown part', part, 'teach analysis/plan what it means');
  }
  for (const part of ['planned_values', 'configuration']) {
    if (!isObject(shown[part])) refuse(`must have ${part}`, shown[part] ?? 'none', 'show a plan, not a state');
  }
  if (shown.errored !== undefined && shown.errored !== false) {
    refuse('must be a plan that succeeded', 'an errored one', 'plan again, after the error is mended');
  }
  if (shown.complete !== undefined && shown.complete !== true) {
    refuse('must be complete', 'an incomplete one', 'plan without -target, and as often as Terraform asks for it');
  }
  for (const part of ['deferred_changes', 'action_invocations', 'deferred_action_invocations']) {
    const some = shown[part] ?? [];
    if (!Array.isArray(some) || some.length > 0) refuse(`must have no ${part}`, some, 'plan what can be planned whole');
  }
  const resourceChanges = resourceChangesOf(subject, shown.resource_changes, problems);
  requireSamePlannedValues(subject, shown.planned_values, resourceChanges, problems);
  return {
    stack,
    terraformVersion: typeof shown.terraform_version === 'string' ? shown.terraform_version : 'unknown',
    resourceChanges,
    resourceDrift: resourceChangesOf(`${subject} drift`, shown.resource_drift, problems),
    outputChanges: outputChangesOf(subject, shown.output_changes, problems),
    configuration: configurationOf(subject, isObject(shown.configuration) ? shown.configuration : {}, problems),
    variables: isObject(shown.variables) ? shown.variables : {},
  };
}

function outputChangesOf(subject: string, shown: unknown, problems: Problems): OutputChange[] {
  if (shown !== undefined && !isObject(shown)) {
    problems.note(subject, 'output_changes must be an object', shown, 'write it with terraform show -json');
  }
  return Object.entries(isObject(shown) ? shown : {}).map(([name, change]) => {
    if (!isObject(change) || !Array.isArray(change.actions)) {
      problems.note(`${subject} output ${name}`, 'must say its actions', change, 'write it with terraform show -json');
    }
    const { actions, before, after, after_unknown, before_sensitive, after_sensitive } = isObject(change) ? change : {};
    return {
      name,
      actions: Array.isArray(actions) ? actions.map(String) : [],
      before: before ?? null,
      after: after ?? null,
      afterUnknown: after_unknown ?? false,
      beforeSensitive: before_sensitive ?? false,
      afterSensitive: after_sensitive ?? false,
    };
  });
}
