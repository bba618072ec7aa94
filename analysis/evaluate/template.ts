import { requireKnownKey } from './condition-keys';
import { markWildcards } from './glob';
import { refusal } from './refusal';
import type { RequestContext } from './request-context';

/** A policy variable, such as `${aws:PrincipalTag/team, 'none'}`. */
export type Variable = { readonly key: string; readonly fallback: string | undefined };

/** Text of a policy with its variables taken apart; literal parts have their wildcards marked when they count. */
export type Template = readonly (string | Variable)[];

const variablePattern = /\$\{([^}]*)\}/g;
const variableBody = /^\s*([^\s,']+)\s*(?:,\s*'([^']*)'\s*)?$/;

/** Takes policy text apart. `${*}`, `${?}` and `${$}` are the characters themselves, never wildcards. */
export function parseTemplate(text: string, wildcards: boolean, subject: string): Template {
  const literal = wildcards ? markWildcards : (part: string) => part;
  if (!text.includes('${')) return [literal(text)];
  const parts: (string | Variable)[] = [];
  const push = (part: string) => {
    const last = parts.at(-1);
    if (typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  };
  let end = 0;
  for (const match of text.matchAll(variablePattern)) {
    push(literal(text.slice(end, match.index)));
    end = match.index + match[0].length;
    const body = match[1] ?? '';
    if (body === '*' || body === '?' || body === '$') {
      push(body);
      continue;
    }
    const [, key, fallback] = variableBody.exec(body) ?? [];
    if (key === undefined) {
      throw refusal(subject, "a policy variable must be ${key} or ${key, 'default'}", match[0], 'correct the variable');
    }
    requireKnownKey(key, subject);
    parts.push({ key: key.toLowerCase(), fallback });
  }
  const rest = text.slice(end);
  if (rest.includes('${'))
    throw refusal(subject, 'a policy variable must be closed', text, 'add "}" or write ${$} for a dollar');
  push(literal(rest));
  return parts.filter((part) => part !== '' || parts.length === 1);
}

/** The text when it holds no variable. */
export function constantOf(template: Template): string | undefined {
  if (template.length === 0) return '';
  const [only, ...rest] = template;
  return rest.length === 0 && typeof only === 'string' ? only : undefined;
}

/**
 * The text with its variables filled in, or nothing when one has no value.
 *
 * A filled-in value is literal: its `*` is no wildcard. A key with several values cannot be used as a variable.
 */
export function fillTemplate(template: Template, context: RequestContext): string | undefined {
  let text = '';
  for (const part of template) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const values = context.valuesOf(part.key);
    const value = values?.length === 1 ? values[0] : values === undefined ? part.fallback : undefined;
    if (value === undefined) return undefined;
    text += value;
  }
  return text;
}
