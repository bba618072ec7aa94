import { markWildcards, matchesGlob, wildcard } from '../../evaluate/glob';
import { listOf } from '../../evaluate/list-of';
import type { Statement } from '../../policy-document';

const patterns = new WeakMap<Statement, readonly string[] | 'any'>();

/** Whether a statement could be about an ARN at all; a policy variable counts as anything. */
export function resourceIsIn(statement: Statement, arn: string): boolean {
  const known = patterns.get(statement) ?? compiled(statement);
  patterns.set(statement, known);
  return known === 'any' || known.some((pattern) => matchesGlob(pattern, arn));
}

function compiled({ Resource, NotResource }: Statement): readonly string[] | 'any' {
  if (Resource === undefined || NotResource !== undefined) return 'any';
  return listOf(Resource).map((pattern) => markWildcards(pattern).replace(/\$\{[^}]*\}/g, wildcard.any));
}
