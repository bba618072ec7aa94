/** An argument tree as Terraform shows it. */
export type Values = Readonly<Record<string, unknown>>;

export type PlanAction = 'no-op' | 'create' | 'read' | 'update' | 'delete' | 'forget';

/** What a plan does to a resource, in one word. */
export type ChangeKind = 'create' | 'update' | 'replace' | 'destroy' | 'forget' | 'import' | 'no-op' | 'read';

/** What a plan does to one resource. */
export type ResourceChange = {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly mode: 'managed' | 'data';
  /** Source address, such as `registry.terraform.io/hashicorp/aws`. */
  readonly provider: string;
  readonly actions: readonly PlanAction[];
  /** An import that also updates is an `import`, one that also replaces a `replace`; `actions` has the rest. */
  readonly kind: ChangeKind;
  /** Null where nothing is there before. */
  readonly before: Values | null;
  /** Null where nothing is there after; what is not yet known is missing here and true in `afterUnknown`. */
  readonly after: Values | null;
  /** The shape of `after`, with true for what is known only after the apply. */
  readonly afterUnknown: unknown;
  /** The shape of `before`, with true for what must not be shown; true alone hides everything. */
  readonly beforeSensitive: unknown;
  readonly afterSensitive: unknown;
  /** Paths of the arguments that force a replacement. */
  readonly replacePaths: readonly (readonly (string | number)[])[];
  /** By an id, or by an identity of several parts where the provider has one. */
  readonly importing?: { readonly id?: string; readonly identity?: Values };
  /** Where it was in the state, when a `moved` block moves it. */
  readonly previousAddress?: string;
  /** Why Terraform says it does that, such as `delete_because_no_resource_config`. */
  readonly reason?: string;
};
