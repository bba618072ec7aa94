import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../../analysis/plan/plan';
import { readPlan } from '../../../analysis/plan/read-plan';

type Values = Record<string, unknown>;

/** One entry of `resource_changes`, as Terraform 1.11 prints it. */
export type ShownChange = {
  address: string;
  mode?: string;
  type?: string;
  name?: string;
  provider_name?: string;
  previous_address?: string;
  action_reason?: string;
  change: {
    actions: string[];
    before?: Values | null;
    after?: Values | null;
    after_unknown?: unknown;
    before_sensitive?: unknown;
    after_sensitive?: unknown;
    replace_paths?: unknown[];
    importing?: { id?: string };
  };
};

export type ShownPlan = Values & {
  resource_changes: ShownChange[];
  planned_values: { outputs?: Values; root_module: { resources?: Values[]; child_modules?: unknown[] } };
  configuration: { provider_config: Values; root_module: Values & { resources: Values[] } };
};

/** A change with what follows from its address filled in. */
const completed = (change: ShownChange): ShownChange => {
  const [type = '', name = ''] = change.address.split('.');
  return { mode: 'managed', type, name, provider_name: 'registry.terraform.io/hashicorp/aws', ...change };
};

/** What `terraform show -json` prints of a plan with these changes. */
export function shownPlan(
  changes: readonly ShownChange[],
  configuration?: Partial<ShownPlan['configuration']>,
): ShownPlan {
  const whole = changes.map(completed);
  return {
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: {
      root_module: {
        resources: whole
          .filter(({ change }) => change.after !== null && change.after !== undefined)
          .map(({ address, change }) => ({ address, mode: 'managed', values: change.after })),
      },
    },
    resource_changes: whole,
    configuration: { provider_config: {}, root_module: { resources: [] }, ...configuration },
    timestamp: '2026-01-01T00:00:00Z',
    applyable: true,
    complete: true,
    errored: false,
  };
}

/** The plan as it is read from a file of that name. */
export function aPlan(shown: unknown, stack = 'services-pay-prod'): Plan {
  const directory = mkdtempSync(join(tmpdir(), 'platform-plan-'));
  try {
    const file = join(directory, `${stack}.json`);
    writeFileSync(file, typeof shown === 'string' ? shown : JSON.stringify(shown));
    return readPlan(file);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Changes of each kind, as Terraform prints them. */
export const shownChange = {
  create: (address: string, after: Values, after_unknown: unknown = { id: true }): ShownChange => ({
    address,
    change: { actions: ['create'], before: null, after, after_unknown, before_sensitive: false, after_sensitive: {} },
  }),
  update: (address: string, before: Values, after: Values): ShownChange => ({
    address,
    change: { actions: ['update'], before, after, after_unknown: {}, before_sensitive: {}, after_sensitive: {} },
  }),
  replace: (address: string, before: Values, after: Values, path = 'name'): ShownChange => ({
    address,
    action_reason: 'replace_because_cannot_update',
    change: { actions: ['delete', 'create'], before, after, after_unknown: { id: true }, replace_paths: [[path]] },
  }),
  destroy: (address: string, before: Values): ShownChange => ({
    address,
    action_reason: 'delete_because_no_resource_config',
    change: {
      actions: ['delete'],
      before,
      after: null,
      after_unknown: {},
      before_sensitive: {},
      after_sensitive: false,
    },
  }),
  forget: (address: string, before: Values): ShownChange => ({
    address,
    change: { actions: ['forget'], before, after: null, after_unknown: {} },
  }),
  import: (address: string, values: Values, id: string): ShownChange => ({
    address,
    change: { actions: ['no-op'], before: values, after: values, after_unknown: {}, importing: { id } },
  }),
  nothing: (address: string, values: Values): ShownChange => ({
    address,
    change: { actions: ['no-op'], before: values, after: values, after_unknown: {} },
  }),
} as const;
