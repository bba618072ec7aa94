import { type ActionMatcher, compileActions } from './evaluate/action-pattern';
import { listOf } from './evaluate/list-of';
import type { PolicyDocument, Statement } from './policy-document';

export type Allow = {
  readonly statement: Statement;
  /** Whether it is about an action, in lower case. */
  readonly isAbout: ActionMatcher;
};

// A document that was asked about once must not be changed afterwards, as for `evaluate`.
const known = new WeakMap<PolicyDocument, readonly Allow[]>();

/** The statements of a document that allow, ready to be asked about actions. */
export function allowsOf(document: PolicyDocument): readonly Allow[] {
  const found = known.get(document) ?? compile(document);
  known.set(document, found);
  return found;
}

const compile = (document: PolicyDocument): readonly Allow[] =>
  listOf(document.Statement).flatMap((statement, index): Allow[] => {
    const { Effect, Sid, Action, NotAction } = statement;
    if (Effect !== 'Allow') return [];
    const matches = compileActions(listOf(Action ?? NotAction ?? []), `statement ${Sid ?? index}`);
    return [{ statement, isAbout: Action === undefined ? (action) => !matches(action) : matches }];
  });
