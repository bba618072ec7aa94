import type { Decision, Policies } from '../evaluate';
import type { PlacedPolicy } from '../model';

/** One layer of policies that has a say, apart from all others. */
export type Layer = {
  /** As a person calls it: `service control policies of unit prod`. */
  readonly name: string;
  readonly kind: Decision['decidedBy']['layer'];
  readonly policies: readonly PlacedPolicy[];
  /** The layer in force, and nothing of any other that could stop the request. */
  readonly alone: Policies;
  /** Where the layer alone may grant: the same without what else could have granted. */
  readonly ungranted?: Policies;
};
