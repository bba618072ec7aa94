import { isObject } from '../plan/is-object';
import type { Values } from '../plan/resource-change';

/** Every policy in the values of a resource, wherever it is in them: text that holds JSON with statements. */
export function documentsIn(values: Values): { readonly path: string; readonly statements: readonly Values[] }[] {
  const found: { path: string; statements: Values[] }[] = [];
  const visit = (path: string, value: unknown): void => {
    if (typeof value === 'string' && value.includes('Statement')) {
      const document = parsed(value);
      if (!isObject(document) || document.Statement === undefined) return;
      const statements = Array.isArray(document.Statement) ? document.Statement : [document.Statement];
      found.push({ path, statements: statements.filter(isObject) });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(path === '' ? key : `${path}.${key}`, inner);
    }
  };
  visit('', values);
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
