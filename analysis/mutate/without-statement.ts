import { listOf } from '../evaluate/list-of';
import type { Mutate } from './mutation';
import { nameOf, withStatement } from './with-statement';

/** Each statement removed in turn. */
export const withoutStatement: Mutate = (document) =>
  listOf(document.Statement).map((statement, at) => ({
    statement: nameOf(statement, at),
    says: 'the removal of the statement',
    document: withStatement(document, at, undefined),
  }));
