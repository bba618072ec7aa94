import type { Expectations } from '../../expectations/expectations';
import type { Finding } from '../../registry/finding';
import type { Plan } from '../plan/plan';
import type { ChangeLimits } from './change-limits';
import type { RootModule } from './root-module';

/** A plan and the synthesised files that it must be of. */
export type GatedStack = { readonly plan: Plan; readonly module: RootModule };

export type GateInput = {
  readonly stacks: readonly GatedStack[];
  /** Every synthesised stack by name, planned or not. */
  readonly modules: ReadonlyMap<string, RootModule>;
  readonly expectations: Expectations;
  readonly limits: ChangeLimits;
  /** Destroys of protected kinds that a person named, as `<stack>:<address>`. */
  readonly accepted: readonly string[];
};

/** One rule that every plan must keep before it is applied. */
export type GateRule = {
  readonly name: string;
  /** The sentence that holds, for people. */
  readonly describes: string;
  readonly run: (input: GateInput) => Finding[];
};
