import { listOf } from '../evaluate/list-of';
import type { Statement } from '../policy-document';
import type { Mutate } from './mutation';
import { nameOf, withStatement } from './with-statement';

const variableWithDefault = /\$\{([^},]+),[^}]*\}/g;

/** Each default of a policy variable removed in turn: `${key, 'none'}` becomes `${key}`. */
export const withoutDefault: Mutate = (document) =>
  listOf(document.Statement).flatMap((statement, at) => {
    const text = JSON.stringify(statement);
    return [...text.matchAll(variableWithDefault)].map((found) => {
      const [written, key] = found;
      const rest = text.slice(found.index + written.length);
      return {
        statement: nameOf(statement, at),
        says: `the removal of the default of ${JSON.parse(`"${written}"`)}`,
        document: withStatement(
          document,
          at,
          JSON.parse(`${text.slice(0, found.index)}\${${key}}${rest}`) as Statement,
        ),
      };
    });
  });
