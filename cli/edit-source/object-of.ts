import ts from 'typescript';

/** The object literal that an expression is, or that it gives to a function such as `defineService`. */
export function objectOf(expression: ts.Expression | undefined): ts.ObjectLiteralExpression | undefined {
  if (expression === undefined) return undefined;
  if (ts.isObjectLiteralExpression(expression)) return expression;
  if (!ts.isCallExpression(expression) || expression.arguments.length !== 1) return undefined;
  const [given] = expression.arguments;
  return given && ts.isObjectLiteralExpression(given) ? given : undefined;
}
