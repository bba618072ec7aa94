import ts from 'typescript';
import { propertyOf } from './property-of';

/** The text of a property that is a plain string; undefined where it is anything else. */
export function literalOf(object: ts.ObjectLiteralExpression, name: string): string | undefined {
  const property = propertyOf(object, name);
  return property && ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer)
    ? property.initializer.text
    : undefined;
}
