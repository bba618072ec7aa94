import ts from 'typescript';
import type { RetiredStack } from '../../environments/schema';
import { constantOf } from './constant-of';
import { hasComments } from './has-comments';
import { lineWidth } from './line-width';
import { parsedSource } from './parsed-source';
import { unknownShape } from './unknown-shape';
import { withItems } from './with-items';

/**
 * `environments/retired.ts` with stacks that ended and their evidence, behind those that are there.
 *
 * @throws Refusal where the file is not one list.
 */
export function withRetiredStacks(path: string, text: string, stacks: readonly RetiredStack[]): string {
  const source = parsedSource(path, text);
  const list = constantOf(source, 'retiredStacks');
  if (!list || !ts.isArrayLiteralExpression(list) || hasComments(list.getText())) {
    throw unknownShape(
      path,
      'hold one list without comments in it',
      `add ${stacks.map(({ stack }) => stack).join(', ')}`,
    );
  }
  return withItems(source, list, [...list.elements.map((element) => element.getText()), ...stacks.map(entryOf)]);
}

function entryOf({ stack, evidence: { resources, serial, run } }: RetiredStack): string {
  const flat = `    evidence: { resources: ${resources}, serial: ${serial}, run: '${run}' },`;
  const evidence =
    flat.length <= lineWidth
      ? flat
      : `    evidence: {\n      resources: ${resources},\n      serial: ${serial},\n      run: '${run}',\n    },`;
  return `{\n    stack: '${stack}',\n${evidence}\n  }`;
}
