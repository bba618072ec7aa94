import ts from 'typescript';
import { constantOf } from './constant-of';
import { literalOf } from './literal-of';
import { objectOf } from './object-of';
import { parsedSource } from './parsed-source';
import { unknownShape } from './unknown-shape';
import { withoutElement } from './without-element';

export type WithoutItemInput = {
  readonly path: string;
  readonly text: string;
  /** The constant that is the list. */
  readonly list: string;
  readonly key: string;
  readonly value: string;
};

/**
 * A file without the one element of its list that has a literal under a key, such as the team of an id.
 *
 * @throws Refusal where the file does not list literals, or not exactly one that fits.
 */
export function withoutItemWhere({ path, text, list: name, key, value }: WithoutItemInput): string {
  const source = parsedSource(path, text);
  const refused = () => unknownShape(path, `list literals in ${name}`, `remove the one with ${key}: '${value}'`);
  const list = constantOf(source, name);
  if (!list || !ts.isArrayLiteralExpression(list)) throw refused();
  const fitting = list.elements.filter((element) => {
    const object = objectOf(element);
    return object !== undefined && literalOf(object, key) === value;
  });
  const [element, second] = fitting;
  const result = element && !second ? withoutElement(source, list, element) : undefined;
  if (result === undefined) throw refused();
  return result;
}
