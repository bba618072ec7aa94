import type { RootJson } from './root-json';

/** One change of a stack that the gate must refuse by this rule. */
export type BadChange = {
  /** Name of the rule. */
  readonly rule: string;
  /** Makes the change, and says what the finding must name: an address, or nothing where it is about the whole stack. */
  readonly make: (json: RootJson) => { readonly json: RootJson; readonly address: string | undefined };
};
