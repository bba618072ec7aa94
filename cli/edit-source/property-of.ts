import ts from 'typescript';

/** The name of a property as it reads at run time; undefined where it is computed or spread. */
const nameOf = ({ name }: ts.ObjectLiteralElementLike): string | undefined =>
  name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;

/**
 * The property of an object literal by its name; undefined where there is none, and where a spread or a computed name
 * could say it otherwise.
 */
export function propertyOf(
  object: ts.ObjectLiteralExpression,
  name: string,
): ts.PropertyAssignment | ts.ShorthandPropertyAssignment | undefined {
  if (object.properties.some((property) => nameOf(property) === undefined)) return undefined;
  const [found, ...again] = object.properties.filter((property) => nameOf(property) === name);
  if (again.length > 0 || found === undefined) return undefined;
  return ts.isPropertyAssignment(found) || ts.isShorthandPropertyAssignment(found) ? found : undefined;
}
