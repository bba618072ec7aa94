import ts from 'typescript';
import { around } from './around';
import { constantOf } from './constant-of';
import { hasComments } from './has-comments';
import { laidOutList } from './laid-out-list';
import { lineWidth } from './line-width';
import { parsedSource } from './parsed-source';
import { propertyOf } from './property-of';
import { replaced } from './replaced';
import { stringItems } from './string-items';
import { unknownShape } from './unknown-shape';

export type RetiredKind = 'services' | 'teams' | 'environments' | 'accounts' | 'close';

/**
 * `registry/retired.ts` with one more id, behind those that are there.
 *
 * @throws Refusal where the file is not one object of lists of ids.
 */
export function withRetired(path: string, text: string, kind: RetiredKind, id: string): string {
  const source = parsedSource(path, text);
  const refused = () => unknownShape(path, 'hold one object of lists of ids', `add '${id}' to ${kind}`);
  const object = constantOf(source, 'retired');
  if (!object || !ts.isObjectLiteralExpression(object) || hasComments(object.getText())) throw refused();
  const lists = object.properties.map((property) => {
    const items = ts.isPropertyAssignment(property) ? stringItems(property.initializer) : undefined;
    if (items === undefined || !ts.isIdentifier(property.name ?? object)) throw refused();
    return { key: (property.name as ts.Identifier).text, items };
  });
  if (propertyOf(object, kind) === undefined) {
    if (kind !== 'close') throw refused();
    lists.push({ key: kind, items: [] });
  }
  const all = lists.map(({ key, items }) => ({
    key,
    items: key === kind && !items.includes(id) ? [...items, id] : items,
  }));

  const [start, end] = [object.getStart(), object.getEnd()];
  const { before, after, indent } = around(text, start, end);
  const list = (items: readonly string[]) => items.map((item) => `'${item}'`);
  const flat = `{ ${all.map(({ key, items }) => `${key}: [${list(items).join(', ')}]`).join(', ')} }`;
  const isOpen = text.slice(start + 1, object.properties[0]?.getStart()).includes('\n');
  if (!isOpen && before.length + flat.length + after.length <= lineWidth) return replaced(text, start, end, flat);
  const lines = all.map(({ key, items }) => {
    const begun = `${indent}  ${key}: `;
    return `${begun}${laidOutList({ items: list(items), before: begun, after: ',', indent: `${indent}  ` })},\n`;
  });
  return replaced(text, start, end, `{\n${lines.join('')}${indent}}`);
}
