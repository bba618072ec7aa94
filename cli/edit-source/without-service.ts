import ts from 'typescript';
import { constantOf } from './constant-of';
import { hasComments } from './has-comments';
import { importsOf } from './imports-of';
import { parsedSource } from './parsed-source';
import { propertyOf } from './property-of';
import { replaced } from './replaced';
import { unknownShape } from './unknown-shape';
import { withoutLines } from './without-lines';

/**
 * `registry/index.ts` without a service: its import and its line.
 *
 * @throws Refusal where the file is not written as this repository writes it.
 */
export function withoutService(path: string, text: string, id: string): string {
  const source = parsedSource(path, text);
  const refused = () =>
    unknownShape(
      path,
      'import each file with a line and name it in the object services',
      `remove the import of ./services/${id} and the line of ${id}`,
    );
  const services = constantOf(source, 'services');
  const found = importsOf(source).find(({ from }) => from === `./services/${id}`);
  const property = services && ts.isObjectLiteralExpression(services) ? propertyOf(services, id) : undefined;
  if (!found || !property) throw refused();
  const value = ts.isPropertyAssignment(property) ? property.initializer : property.name;
  if (!ts.isIdentifier(value) || value.text !== found.name) throw refused();
  const isOnly = ts.isObjectLiteralExpression(property.parent) && property.parent.properties.length === 1;
  const withoutLine =
    isOnly && !hasComments(property.parent.getText())
      ? replaced(text, property.parent.getStart(), property.parent.getEnd(), '{}')
      : withoutLines(source, property);
  const parsed = withoutLine === undefined ? undefined : parsedSource(path, withoutLine);
  const statement = parsed && importsOf(parsed).find(({ from }) => from === found.from)?.statement;
  const result = parsed && statement && withoutLines(parsed, statement);
  if (result === undefined) throw refused();
  return result;
}
