import ts from 'typescript';

/** What `export default` of a file gives. */
export const defaultExportOf = (source: ts.SourceFile): ts.Expression | undefined =>
  source.statements.filter(ts.isExportAssignment).find(({ isExportEquals }) => !isExportEquals)?.expression;
