import type { Spoil } from './gated';

/** A plan that the gate refuses for one rule; `says` is a part of what it then says. */
export type RuleCase = { readonly name: string; readonly spoil: Spoil; readonly rule: string; readonly says?: string };
