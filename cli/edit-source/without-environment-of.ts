import ts from 'typescript';
import { defaultExportOf } from './default-export-of';
import { objectOf } from './object-of';
import { parsedSource } from './parsed-source';
import { propertyOf } from './property-of';
import { stringItems } from './string-items';
import { unknownShape } from './unknown-shape';
import { withoutElement } from './without-element';

/**
 * An entry without one of its environments.
 *
 * @throws Refusal where its environments are not a list of literals.
 */
export function withoutEnvironmentOf(path: string, text: string, environment: string): string {
  const source = parsedSource(path, text);
  const refused = () =>
    unknownShape(path, 'list its environments as literals', `remove '${environment}' from environments`);
  const entry = objectOf(defaultExportOf(source));
  const property = entry && propertyOf(entry, 'environments');
  if (!property || !ts.isPropertyAssignment(property)) throw refused();
  const list = property.initializer;
  if (!stringItems(list)?.includes(environment) || !ts.isArrayLiteralExpression(list)) throw refused();
  const element = list.elements.find((each) => ts.isStringLiteralLike(each) && each.text === environment);
  const result = element && withoutElement(source, list, element);
  if (result === undefined) throw refused();
  return result;
}
