import ts from 'typescript';
import { constantOf } from './constant-of';
import { literalOf } from './literal-of';
import { objectOf } from './object-of';
import { parsedSource } from './parsed-source';
import { propertyOf } from './property-of';
import { unknownShape } from './unknown-shape';
import { withoutElement } from './without-element';

/**
 * `environments/organization.ts` without the organisational unit that holds an environment.
 *
 * @throws Refusal where the units are not literals, or other units lie in this one.
 */
export function withoutUnit(path: string, text: string, environment: string): string {
  const source = parsedSource(path, text);
  const refused = () =>
    unknownShape(
      path,
      'write its units as literals',
      `remove the unit that holds '${environment}' from organizationalUnits`,
    );
  const organization = objectOf(constantOf(source, 'organization'));
  const found = organization && holderIn(listOf(organization, 'organizationalUnits'), environment);
  if (!found || propertyOf(found.unit, 'units')) throw refused();
  const result = withoutElement(source, found.list, found.unit);
  if (result === undefined) throw refused();
  return result;
}

type Holder = { readonly list: ts.ArrayLiteralExpression; readonly unit: ts.ObjectLiteralExpression };

function holderIn(list: ts.ArrayLiteralExpression | undefined, environment: string): Holder | undefined {
  for (const unit of list?.elements ?? []) {
    if (!list || !ts.isObjectLiteralExpression(unit)) continue;
    if (literalOf(unit, 'holds') === environment) return { list, unit };
    const inner = holderIn(listOf(unit, 'units'), environment);
    if (inner) return inner;
  }
  return undefined;
}

function listOf(object: ts.ObjectLiteralExpression, name: string): ts.ArrayLiteralExpression | undefined {
  const property = propertyOf(object, name);
  return property && ts.isPropertyAssignment(property) && ts.isArrayLiteralExpression(property.initializer)
    ? property.initializer
    : undefined;
}
