export type PlannedChange = {
  readonly address: string;
  readonly action: string;
  /** The id that it is imported by. */
  readonly imports?: string;
};

/** What a plan would do, from the lines of `terraform plan -json`. A change of an output counts as one. */
export function plannedChanges(lines: string): PlannedChange[] {
  return lines.split('\n').flatMap((line): PlannedChange[] => {
    const event = line.startsWith('{') ? (JSON.parse(line) as PlanEvent) : {};
    if (event.type === 'planned_change' && event.change) {
      const { resource, action = 'unknown', importing } = event.change;
      const imports = importing?.id;
      if (action === 'noop' && imports === undefined) return [];
      return [{ address: resource?.addr ?? 'unknown', action, ...(imports !== undefined && { imports }) }];
    }
    if (event.type === 'outputs') {
      return Object.entries(event.outputs ?? {})
        .filter(([, { action = 'noop' }]) => action !== 'noop')
        .map(([name, { action = 'unknown' }]) => ({ address: `output.${name}`, action }));
    }
    return [];
  });
}

type PlanEvent = {
  readonly type?: string;
  readonly change?: {
    readonly action?: string;
    readonly resource?: { readonly addr?: string };
    readonly importing?: { readonly id?: string };
  };
  readonly outputs?: Readonly<Record<string, { readonly action?: string }>>;
};
