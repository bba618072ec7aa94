import type { Block, Stack } from '../../../../analysis/load/stack';

/** Resources by type and name, as synthesised: blocks of the provider with its snake_case names. */
export type Resources = Readonly<Record<string, Readonly<Record<string, Block>>>>;

/** A stack of GitHub as it is loaded from the output. */
export const githubStack = (resources: Resources, name = 'github-pay'): Stack => ({
  name,
  account: undefined,
  region: undefined,
  githubOwner: 'acme',
  defaultTags: {},
  resources,
  imports: {},
});
