import ts from 'typescript';

/** Names that strict code may not bind, or that mean something else to every reader. */
const taken = new Set(['arguments', 'await', 'eval', 'undefined']);

const isReserved = (word: string) => {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, word);
  const token = scanner.scan();
  return token >= ts.SyntaxKind.FirstReservedWord && token <= ts.SyntaxKind.LastFutureReservedWord;
};

/**
 * The name under which a file imports what an id stands for: `order-events` is `orderEvents`.
 *
 * @param used names that the file has already.
 */
export function identifierOf(id: string, used: ReadonlySet<string>): string {
  const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  if (!isReserved(name) && !taken.has(name) && !used.has(name)) return name;
  // Ids are of lower case letters, digits and hyphens: no two have the same words in front of this.
  return `${id.replaceAll('-', '_')}_service`.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
