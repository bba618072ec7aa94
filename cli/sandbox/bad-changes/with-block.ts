import type { RootJson } from './root-json';

/** The module with one resource block new, or changed. */
export const withBlock = (
  json: RootJson,
  type: string,
  name: string,
  block: Readonly<Record<string, unknown>>,
): RootJson => ({
  ...json,
  resource: { ...json.resource, [type]: { ...json.resource?.[type], [name]: block } },
});
