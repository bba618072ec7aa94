import type { ResourceChange, Values } from './resource-change';

/** What a plan does to an output. */
export type OutputChange = {
  readonly name: string;
  readonly actions: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
  readonly afterUnknown: unknown;
  readonly beforeSensitive: unknown;
  readonly afterSensitive: unknown;
};

/** A provider block; an expression is `{ constant_value }`, `{ references }`, both, or a list of blocks of expressions. */
export type ConfiguredProvider = {
  /** Such as `aws`, or `aws.alias`. */
  readonly key: string;
  /** Source address, such as `registry.terraform.io/hashicorp/aws`. */
  readonly source: string;
  readonly alias: string | undefined;
  readonly module: string | undefined;
  readonly expressions: Values;
};

/** A resource block as it was written, without `lifecycle`, which Terraform does not show. */
export type ConfiguredResource = {
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly providerKey: string;
  readonly expressions: Values;
  /** Anything else that the block says: `count_expression`, `provisioners`, `depends_on` … */
  readonly others: readonly string[];
};

export type PlanConfiguration = {
  readonly providers: readonly ConfiguredProvider[];
  readonly resources: readonly ConfiguredResource[];
  /** Names of the variables that the files declare. */
  readonly variables: readonly string[];
  readonly outputs: Values;
};

/** The whole plan of one stack. */
export type Plan = {
  /** The name of the stack: the file's, or its folder's for a `plan.json`. */
  readonly stack: string;
  readonly terraformVersion: string;
  readonly resourceChanges: readonly ResourceChange[];
  /** What Terraform found changed outside of it: from the state to what is there. */
  readonly resourceDrift: readonly ResourceChange[];
  readonly outputChanges: readonly OutputChange[];
  readonly configuration: PlanConfiguration;
  /** Values of the variables that are not ephemeral; the stacks have none of them. */
  readonly variables: Values;
};
