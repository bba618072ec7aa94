import type { PlacedPolicy } from './model';
import type { PolicyDocument } from './policy-document';

// Made once for each list: the evaluator is asked about the same lists again and again.
const known = new WeakMap<readonly PlacedPolicy[], readonly PolicyDocument[]>();

/** The documents of placed policies, as the evaluator takes them. The list must not be changed afterwards. */
export function documentsOf(policies: readonly PlacedPolicy[]): readonly PolicyDocument[] {
  const found = known.get(policies) ?? policies.map(({ document }) => document);
  known.set(policies, found);
  return found;
}
