import type { Statement } from '../../policy-document';
import type { Wrong } from './rule';

/** Every statement of a document has a name of its own, and says something that no other says. */
export function namesOf(statements: readonly Statement[]): readonly (Wrong & { readonly at: number })[] {
  const names = new Set<string>();
  const bodies = new Map<string, number>();
  return statements.flatMap((statement, at) => {
    const { Sid = '', ...body } = statement;
    const wrong: (Wrong & { at: number })[] = [];
    if (!/^[A-Za-z0-9]+$/.test(Sid)) {
      wrong.push({ at, rule: 'Sid must be letters and digits', got: Sid, remedy: 'name the statement' });
    } else if (names.has(Sid)) {
      wrong.push({ at, rule: 'Sid must be unique in its document', got: Sid, remedy: 'rename one' });
    }
    names.add(Sid);
    const text = JSON.stringify(body);
    const first = bodies.get(text);
    if (first !== undefined) {
      wrong.push({ at, rule: `statement must say what number ${first + 1} does not`, got: Sid, remedy: 'remove one' });
    }
    bodies.set(text, first ?? at);
    return wrong;
  });
}
