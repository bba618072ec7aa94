import ts from 'typescript';

export type FoundImport = { readonly statement: ts.ImportDeclaration; readonly from: string; readonly name: string };

/** The imports of a file that bind exactly one name, in their order. */
export const importsOf = (source: ts.SourceFile): FoundImport[] =>
  source.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const { importClause: clause, moduleSpecifier } = statement;
    if (!clause || !ts.isStringLiteral(moduleSpecifier)) return [];
    const bindings = clause.namedBindings;
    const named = bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : [];
    const names = [...(clause.name ? [clause.name.text] : []), ...named];
    const [name] = names;
    return name !== undefined && names.length === 1 ? [{ statement, from: moduleSpecifier.text, name }] : [];
  });
