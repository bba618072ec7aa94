import type ts from 'typescript';
import { hasComments } from './has-comments';
import { withItems } from './with-items';
import { withoutLines } from './without-lines';

/**
 * The file without one element of a list. The list is laid out anew where no comment could be lost, otherwise only the
 * lines of the element go.
 *
 * @returns undefined where there are comments and the element has no lines of its own.
 */
export function withoutElement(
  source: ts.SourceFile,
  list: ts.ArrayLiteralExpression,
  element: ts.Expression,
): string | undefined {
  if (hasComments(list.getText())) return withoutLines(source, element);
  return withItems(
    source,
    list,
    list.elements.filter((each) => each !== element).map((each) => each.getText()),
  );
}
