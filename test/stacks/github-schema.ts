import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { type AttributeType, newerGithubAttributes } from '../../modules/newer-github-attributes';

export type Field = { readonly required: boolean; readonly type: Type };
export type Type = 'string' | 'number' | 'boolean' | 'string[]' | 'number[]' | { readonly fields: Fields };
export type Fields = { readonly [name: string]: Field };

const bindings = join(__dirname, '../../node_modules/@cdktf/provider-github/lib');

/** What the provider takes for one resource type: read from the frozen bindings, with what newer versions brought. */
export function githubSchema(resource: string): Fields {
  const path = join(bindings, resource.replace(/^github_/, '').replaceAll('_', '-'), 'index.d.ts');
  const newer = newerGithubAttributes.resources as Record<string, { type: AttributeType } | undefined>;
  const whole = newer[resource];
  if (whole) return fieldsOf(whole.type);
  if (!existsSync(path)) throw new Error(`${resource}: the bindings have no such resource, and no override makes it`);
  let fields = boundFields(readFileSync(path, 'utf8'));
  for (const { path: at, type, resource: of } of newerGithubAttributes.attributes)
    if (of === resource) fields = withField(fields, at.split('.'), { required: false, type: typeOf(type) });
  return fields;
}

const typeOf = (type: AttributeType): Type => (typeof type === 'string' ? type : { fields: fieldsOf(type) });
const fieldsOf = (type: AttributeType): Fields =>
  typeof type === 'string'
    ? {}
    : Object.fromEntries(Object.entries(type).map(([name, inner]) => [name, { required: true, type: typeOf(inner) }]));

function withField(fields: Fields, [name = '', ...rest]: readonly string[], field: Field): Fields {
  const there = fields[name];
  if (rest.length === 0) {
    // What the bindings know is no longer newer, and the override goes.
    if (there) throw new Error(`${name}: the bindings have it; set it through them`);
    return { ...fields, [name]: field };
  }
  if (!there || typeof there.type === 'string') throw new Error(`${name}: the bindings have no such block`);
  return { ...fields, [name]: { ...there, type: { fields: withField(there.type.fields, rest, field) } } };
}

/** The interface that extends the meta arguments, with the interfaces that it names as blocks. */
function boundFields(source: string): Fields {
  const interfaces = new Map<string, ts.InterfaceDeclaration>();
  let root: ts.InterfaceDeclaration | undefined;
  for (const statement of ts.createSourceFile('index.d.ts', source, ts.ScriptTarget.ES2022, true).statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue;
    interfaces.set(statement.name.text, statement);
    if (statement.heritageClauses?.some((clause) => clause.getText().includes('TerraformMetaArguments')))
      root = statement;
  }
  const typed = (node: ts.TypeNode): Type => {
    if (ts.isUnionTypeNode(node)) {
      const [first, ...others] = node.types.filter((type) => type.getText() !== 'cdktf.IResolvable');
      if (!first || others.length > 0) throw new Error(`${node.getText()}: a type that this does not read`);
      return typed(first);
    }
    const text = node.getText();
    if (text === 'string' || text === 'number' || text === 'boolean' || text === 'string[]' || text === 'number[]')
      return text;
    const block = interfaces.get(text.replace(/\[\]$/, ''));
    if (!block) throw new Error(`${text}: a type that this does not read`);
    return { fields: members(block) };
  };
  const members = (declaration: ts.InterfaceDeclaration): Fields =>
    Object.fromEntries(
      declaration.members.flatMap((member): [string, Field][] => {
        if (!ts.isPropertySignature(member) || !member.type) return [];
        const name = member.name.getText().replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
        return [[name, { required: member.questionToken === undefined, type: typed(member.type) }]];
      }),
    );
  if (!root) throw new Error('the bindings have no arguments of a resource');
  return members(root);
}
