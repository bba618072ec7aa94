import ts from 'typescript';
import { constantOf } from './constant-of';
import { hasComments } from './has-comments';
import { identifierOf } from './identifier-of';
import { importOrder } from './import-order';
import { importsOf } from './imports-of';
import { parsedSource } from './parsed-source';
import { replaced } from './replaced';
import { unknownShape } from './unknown-shape';

/**
 * `registry/index.ts` with one more service: its import and its line, in their places.
 *
 * @throws Refusal where the file is not written as this repository writes it.
 */
export function withService(path: string, text: string, id: string): string {
  const source = parsedSource(path, text);
  const found = importsOf(source);
  const identifier = identifierOf(id, new Set([...found.map(({ name }) => name), ...constantsOf(source)]));
  const services = constantOf(source, 'services');
  const refused = () =>
    unknownShape(
      path,
      'import each file with a line and name it in the object services',
      `import ${identifier} from './services/${id}'; and ${lineOf(id, identifier)}`,
    );
  if (!services || !ts.isObjectLiteralExpression(services)) throw refused();
  const names = services.properties.map((property) => keyOf(property));
  if (names.includes(undefined)) throw refused();

  // From the end to the beginning, so that the positions of the tree stay right.
  const withLine = lineIn(text, services, id, `  ${lineOf(id, identifier)}\n`);
  if (withLine === undefined) throw refused();

  const specifier = `./services/${id}`;
  const after = found.find(({ from }) => importOrder(from, specifier) > 0);
  const end = found.at(-1);
  if (!after && !end) throw refused();
  const position = after ? after.statement.getStart() : endOfLine(text, end?.statement.getEnd() ?? 0);
  return replaced(withLine, position, position, `import ${identifier} from '${specifier}';\n`);
}

/** Undefined where the places of the lines cannot be told. */
function lineIn(text: string, object: ts.ObjectLiteralExpression, id: string, line: string): string | undefined {
  const [start, end] = [object.getStart(), object.getEnd()];
  if (object.properties.length === 0)
    return hasComments(object.getText()) ? undefined : replaced(text, start, end, `{\n${line}}`);
  const next = object.properties.find((property) => (keyOf(property) ?? '') > id);
  const before = next?.getStart() ?? end - 1;
  const at = lineStart(text, before);
  const isClear = text.slice(at, before).trim() === '' && (next !== undefined || object.properties.hasTrailingComma);
  return isClear ? replaced(text, at, at, line) : undefined;
}

const lineOf = (id: string, identifier: string) =>
  identifier === id ? `${id},` : `${id.includes('-') ? `'${id}'` : id}: ${identifier},`;

const keyOf = ({ name }: ts.ObjectLiteralElementLike): string | undefined =>
  name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;

const constantsOf = (source: ts.SourceFile) =>
  source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations.map(({ name }) => name.getText()));

const lineStart = (text: string, position: number) => text.lastIndexOf('\n', position - 1) + 1;
const endOfLine = (text: string, position: number) => {
  const end = text.indexOf('\n', position);
  return end < 0 ? text.length : end + 1;
};
