import ts from 'typescript';
import { around } from './around';
import { laidOutList } from './laid-out-list';
import { replaced } from './replaced';

/** The file with other elements in one of its lists, laid out as the formatter does it. The list must hold no comment. */
export function withItems(source: ts.SourceFile, list: ts.ArrayLiteralExpression, items: readonly string[]): string {
  const [start, end] = [list.getStart(), list.getEnd()];
  return replaced(
    source.text,
    start,
    end,
    laidOutList({ items, ...around(source.text, start, end), apart: areObjects(list) && items.length > 1 }),
  );
}

/** The formatter gives every object of several keys a line where there is more than one of them. */
const areObjects = ({ elements }: ts.ArrayLiteralExpression) =>
  elements.every((element) => ts.isObjectLiteralExpression(element) && element.properties.length > 1);
