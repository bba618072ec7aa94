import type { PlacedPolicy } from '../model';
import type { PolicyDocument } from '../policy-document';

type Levels = readonly (readonly PlacedPolicy[])[];

const known = new WeakMap<Levels, PolicyDocument[][]>();

/** The documents of an account's guardrails, level by level. The same lists for the same account, so that asking often costs nothing. */
export function guardrailDocuments(levels: Levels): PolicyDocument[][] {
  const found = known.get(levels) ?? levels.map((level) => level.map(({ document }) => document));
  known.set(levels, found);
  return found;
}
