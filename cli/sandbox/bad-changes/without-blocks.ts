import type { RootJson } from './root-json';

/** The module without the resource blocks of one name in these types. */
export const withoutBlocks = (json: RootJson, types: readonly string[], name: string): RootJson => ({
  ...json,
  resource: Object.fromEntries(
    Object.entries(json.resource ?? {}).map(([type, blocks]) => [
      type,
      types.includes(type) ? Object.fromEntries(Object.entries(blocks).filter(([each]) => each !== name)) : blocks,
    ]),
  ),
});
