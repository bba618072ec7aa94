import { type Blocks, isBlocks } from './blocks';

export type Resource = { readonly type: string; readonly name: string; readonly block: Blocks };

/** Every resource that is written as main writes them: type, then name, then arguments. */
export function resourcesOf({ resource }: Blocks): Resource[] {
  const types = isBlocks(resource) ? Object.entries(resource) : [];
  return types.flatMap(([type, names]) =>
    (isBlocks(names) ? Object.entries(names) : []).flatMap(([name, block]) =>
      isBlocks(block) ? [{ type, name, block }] : [],
    ),
  );
}
