/** What the derivations read of one action; the shape is that of the Service Authorization Reference. */
export type ActionData = {
  readonly name: string;
  readonly accessLevel: string;
  readonly conditionKeys: readonly string[];
  readonly resourceTypes: readonly {
    readonly name: string;
    readonly conditionKeys: readonly string[];
  }[];
};

/** IAM service prefix → its actions, and the ARN template of each of its resource types. */
export type ServiceData = Readonly<
  Record<string, { readonly actions: readonly ActionData[]; readonly arns: Readonly<Record<string, string>> }>
>;
