type Block = Readonly<Record<string, unknown>>;

/** The resources of a synthesised root module, type → name → arguments. */
export type RootModule = { readonly resource?: Readonly<Record<string, Readonly<Record<string, Block>>>> };

/** Resources of one type with their names in Terraform. */
export const blocksOf = (module: RootModule, type: string): [string, Block][] =>
  Object.entries(module.resource?.[type] ?? {});

/** An argument that must be text, as AWS gets it: the engine's escapes are undone. */
export function text(block: Block, argument: string): string {
  const value = block[argument];
  return typeof value === 'string' ? value.replaceAll('$${', '${').replaceAll('%%{', '%{') : '';
}

/** The one resource that a text refers to, as type and name; undefined for a literal. */
export function referenceIn(value: string): { type: string; name: string } | undefined {
  const [, type, name] = /^\$\{(\w+)\.([\w-]+)[.[]/.exec(value) ?? [];
  return type && name ? { type, name } : undefined;
}
