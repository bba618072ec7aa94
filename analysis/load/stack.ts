/** The arguments of a resource. */
export type Block = Readonly<Record<string, unknown>>;

/** One root module, read but not yet understood. */
export type Stack = {
  readonly name: string;
  /** The one account that its provider accepts; undefined for GitHub, and while the id is pending. */
  readonly account: string | undefined;
  readonly region: string | undefined;
  /** Owner of the repositories, where the stack has a GitHub provider. */
  readonly githubOwner: string | undefined;
  readonly defaultTags: Readonly<Record<string, string>>;
  /** Type, then name, then arguments. */
  readonly resources: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  /** Ids that existing things are imported by, by address. */
  readonly imports: Readonly<Record<string, string>>;
};

/** A resource in its place. */
export type Resource = { readonly stack: Stack; readonly type: string; readonly name: string; readonly block: Block };

/** The resources of one type in all stacks. */
export function resourcesOf(stacks: readonly Stack[], type: string): Resource[] {
  return stacks.flatMap((stack) =>
    Object.entries(stack.resources[type] ?? {}).map(([name, block]) => ({ stack, type, name, block })),
  );
}

/** Stack and address, as the model names places. */
export const addressOf = ({ stack, type, name }: Resource): string => `${stack.name} ${type}.${name}`;

/** A resource as the subject of an error. */
export const subjectOf = ({ stack, type, name }: Resource): string => `stack ${stack.name} resource ${type}.${name}`;
