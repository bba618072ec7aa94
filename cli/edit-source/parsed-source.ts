import ts from 'typescript';
import { Refusal } from '../refusal';

/**
 * The syntax tree of a source file.
 *
 * @throws Refusal where the file is no TypeScript: positions in half a tree would be guesses.
 */
export function parsedSource(path: string, text: string): ts.SourceFile {
  const { diagnostics = [] } = ts.transpileModule(text, { fileName: path, reportDiagnostics: true });
  const [wrong] = diagnostics;
  if (wrong) {
    const said = ts.flattenDiagnosticMessageText(wrong.messageText, ' ');
    throw new Refusal(`${path}: must be TypeScript, got ${JSON.stringify(said)}; correct the file`);
  }
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}
