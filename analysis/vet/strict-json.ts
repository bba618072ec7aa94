import { type Blocks, isBlocks } from './blocks';
import { unfitText } from './unfit-text';

type Read = { readonly module: Blocks } | { readonly rule: string; readonly got: string };

/** More than any stack has; what walks the value calls itself for each level. */
const deepest = 64;
/** Digits that every reader of JSON gives the same value. */
const plainNumber = /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/;

/**
 * A root module, where every reader of JSON must read the same: UTF-8, no key twice, no text that is changed on the way.
 *
 * Terraform reads with a parser of its own, and merges or refuses what `JSON.parse` overwrites.
 *
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 */
export function strictJson(bytes: Uint8Array): Read {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return { rule: 'must be whole JSON in UTF-8', got: reason };
  }
  const ambiguous = ambiguityIn(text);
  if (ambiguous) return ambiguous;
  return isBlocks(value) ? { module: value } : { rule: 'must be one JSON object', got: text };
}

/** Only of text that `JSON.parse` takes: then each token is what it looks like. */
function ambiguityIn(text: string): { readonly rule: string; readonly got: string } | undefined {
  const open: (Set<string> | undefined)[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
  let awaitsKey = false;
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : undefined);
      if (open.length > deepest) return { rule: `must nest at most ${deepest} levels`, got: 'more' };
      awaitsKey = token === '{';
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ',') awaitsKey = open.at(-1) !== undefined;
    else if (token.startsWith('"')) {
      const read: string = token.includes('\\') ? JSON.parse(token) : token.slice(1, -1);
      const unfit = unfitText(read);
      if (unfit) return { rule: 'must hold only text that every reader reads alike', got: unfit };
      const keys = awaitsKey ? open.at(-1) : undefined;
      awaitsKey = false;
      if (keys?.has(read)) return { rule: 'must have each key of an object once', got: read };
      keys?.add(read);
    } else if (/^[-\d]/.test(token) && !plainNumber.test(token)) {
      return { rule: 'must hold only numbers of at most 15 digits', got: token };
    }
  }
  return undefined;
}
