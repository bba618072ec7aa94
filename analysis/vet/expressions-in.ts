export type Expression =
  | { readonly kind: 'reference'; readonly text: string; readonly type: string; readonly name: string }
  | { readonly kind: 'named'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string; readonly rule: string };

/** No plain reference is longer; without it, a text of braces would take the square of its length. */
const longest = 500;
const opening = /([$%]+)\{/g;
/** `type.name.attribute`, further attributes, and numbers as indices. */
const reference = /^([a-z][a-z0-9_]*)\.([A-Za-z_][A-Za-z0-9_-]*)\.[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*|\[\d{1,4}\])*$/;
const named = /^(?:var|local)\.[A-Za-z_][A-Za-z0-9_-]*$/;

/**
 * What Terraform would evaluate in a text, each as a plain reference, a variable or local, or refused.
 *
 * `$${` and `%%{` are the escapes of a literal. Longer and mixed runs are refused: nothing documents what they mean, and
 * Terraform 1.11 evaluates `%%${…}` but not `%$${…}`.
 *
 * @see https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences
 */
export function expressionsIn(text: string): Expression[] {
  return [...text.matchAll(opening)].flatMap((match): Expression[] => {
    const [whole, marks = ''] = match;
    if (marks === '$$' || marks === '%%') return [];
    const rest = text.slice(match.index, match.index + longest);
    if (marks === '%') return [{ kind: 'refused', text: rest, rule: 'must have no template directive' }];
    if (marks !== '$') return [{ kind: 'refused', text: rest, rule: 'must escape only as $${ or %%{' }];
    const end = rest.indexOf('}');
    return [evaluated(end < 0 ? rest : rest.slice(0, end + 1), rest.slice(whole.length, Math.max(end, 0)))];
  });
}

function evaluated(text: string, inner: string): Expression {
  const [, type, name] = reference.exec(inner) ?? [];
  if (type !== undefined && name !== undefined) return { kind: 'reference', text, type, name };
  if (named.test(inner)) return { kind: 'named', text };
  return { kind: 'refused', text, rule: 'must be a plain reference to a resource of this stack' };
}
