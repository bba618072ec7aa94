import ts from 'typescript';
import { constantOf } from './constant-of';
import { importsOf } from './imports-of';
import { objectOf } from './object-of';
import { parsedSource } from './parsed-source';
import { propertyOf } from './property-of';
import { unknownShape } from './unknown-shape';
import { withoutElement } from './without-element';
import { withoutLines } from './without-lines';

/**
 * `environments/index.ts` without an environment: its import and its place in the list.
 *
 * @param name under which it is imported.
 * @throws Refusal where the file is not written as this repository writes it.
 */
export function withoutEnvironment(path: string, text: string, name: string): string {
  const source = parsedSource(path, text);
  const refused = () =>
    unknownShape(
      path,
      'list its environments by the names of their imports',
      `remove ${name} from the imports and from environments`,
    );
  const object = objectOf(constantOf(source, 'environments'));
  const property = object && propertyOf(object, 'environments');
  const list = property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
  if (!list || !ts.isArrayLiteralExpression(list)) throw refused();
  const element = list.elements.find((each) => ts.isIdentifier(each) && each.text === name);
  const without = element && withoutElement(source, list, element);
  const parsed = without === undefined ? undefined : parsedSource(path, without);
  const statement = parsed && importsOf(parsed).find((found) => found.name === name)?.statement;
  const result = parsed && statement && withoutLines(parsed, statement);
  if (result === undefined) throw refused();
  return result;
}
