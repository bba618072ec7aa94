import type ts from 'typescript';
import { replaced } from './replaced';

/**
 * The file without an element that has lines of its own, the comma and the comment behind it included; comments above it
 * stay, because nobody but their author knows what they are about.
 *
 * @returns undefined where something else stands on the same lines.
 */
export function withoutLines(source: ts.SourceFile, node: ts.Node): string | undefined {
  const { text } = source;
  const start = text.lastIndexOf('\n', node.getStart() - 1) + 1;
  const behind = /^,?[ \t]*(?:\/\/[^\n]*|\/\*[^\n]*?\*\/[ \t]*)?\n/.exec(text.slice(node.getEnd()))?.[0];
  if (behind === undefined || text.slice(start, node.getStart()).trim() !== '') return undefined;
  return replaced(text, start, node.getEnd() + behind.length, '');
}
