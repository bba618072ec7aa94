import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Problems } from './problems';
import { shownProvider } from './shown-provider';
import { type ShownResource, shownResources } from './shown-resources';
import type { Stack } from './stack';

/** What `terraform show -json` prints, of a plan or of a state. */
export type Shown = {
  readonly format_version?: string;
  readonly errored?: boolean;
  readonly complete?: boolean;
  /** Of a state. */
  readonly values?: ShownValues;
  /** Of a plan. */
  readonly planned_values?: ShownValues;
  readonly configuration?: {
    readonly root_module?: { readonly resources?: readonly ShownConfiguration[] };
    readonly provider_config?: Readonly<Record<string, ShownConfiguration>>;
  };
};

export type ShownValues = {
  readonly root_module?: { readonly resources?: readonly ShownResource[]; readonly child_modules?: readonly unknown[] };
};

/** A block of the configuration; an expression says its constant and what it refers to. */
export type ShownConfiguration = {
  readonly address?: string;
  readonly name?: string;
  readonly alias?: string;
  readonly expressions?: Readonly<Record<string, unknown>>;
};

/** Every stack that a file of `terraform show -json` shows; `plan.json` and `state.json` are named by their folder. */
export function shownStacks(files: readonly string[], problems: Problems): Stack[] {
  const stacks = files.flatMap((file) => {
    const own = basename(file, '.json');
    const name = own === 'plan' || own === 'state' ? basename(dirname(file)) : own;
    const shown = read(file, name, problems);
    return shown === undefined ? [] : [stackOf(name, shown, problems)];
  });
  // A state does not say its Region where nothing in it has one: an organisation has one home.
  const regions = stacks.flatMap(({ region }) => region ?? []);
  const home = [...new Set(regions)].sort((a, b) => timesIn(regions, b) - timesIn(regions, a))[0];
  return stacks.map((stack) => ({ ...stack, region: stack.region ?? (stack.account && home) }));
}

const timesIn = (values: readonly string[], value: string) => values.filter((each) => each === value).length;

function read(file: string, name: string, problems: Problems): Shown | undefined {
  const refuse = (rule: string, got: string) => {
    problems.note(`stack ${name} file ${basename(file)}`, rule, got, 'write it with terraform show -json');
    return undefined;
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return refuse('must be whole JSON', error instanceof Error ? error.message : String(error));
  }
  if (typeof parsed !== 'object' || parsed === null || !('format_version' in parsed)) {
    return refuse('must be a plan or a state', JSON.stringify(parsed));
  }
  const shown = parsed as Shown;
  if (shown.errored || shown.complete === false) return refuse('must be a plan that succeeded', 'a part of one');
  return shown;
}

function stackOf(name: string, shown: Shown, problems: Problems): Stack {
  const values = shown.planned_values ?? shown.values;
  const resources = values?.root_module?.resources ?? [];
  if ((values?.root_module?.child_modules ?? []).length > 0) {
    problems.note(`stack ${name}`, 'must have no such block', 'module', 'write the resources into the stack');
  }
  const configured =
    shown.planned_values &&
    new Map(
      (shown.configuration?.root_module?.resources ?? []).map(({ address = '', expressions = {} }) => [
        address,
        expressions,
      ]),
    );
  return {
    name,
    ...shownProvider(`stack ${name}`, shown.configuration?.provider_config ?? {}, resources, problems),
    resources: shownResources(`stack ${name}`, resources, configured, problems),
    imports: {},
  };
}
