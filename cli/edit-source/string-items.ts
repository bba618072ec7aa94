import ts from 'typescript';

/** The strings of a list that holds nothing else; undefined where it is another list, or none. */
export function stringItems(expression: ts.Expression | undefined): string[] | undefined {
  if (expression === undefined || !ts.isArrayLiteralExpression(expression)) return undefined;
  const items = expression.elements.flatMap((element) => (ts.isStringLiteralLike(element) ? [element.text] : []));
  return items.length === expression.elements.length ? items : undefined;
}
