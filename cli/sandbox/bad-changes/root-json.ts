type Block = Readonly<Record<string, unknown>>;

/** A root module as far as bad changes touch it. */
export type RootJson = Block & { readonly resource?: Readonly<Record<string, Readonly<Record<string, Block>>>> };
