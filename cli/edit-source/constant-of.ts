import ts from 'typescript';

/** What a constant of the file is set to, by its name; undefined where no `const` at the top of the file has it. */
export const constantOf = (source: ts.SourceFile, name: string): ts.Expression | undefined =>
  source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((declaration) => ts.isIdentifier(declaration.name) && declaration.name.text === name)?.initializer;
