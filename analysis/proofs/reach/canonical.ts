import type { PolicyDocument, Statement } from '../../policy-document';
import type { Home } from './home';

/**
 * Writes what is a service's own in every text as a placeholder, so that equal texts mean equal decisions.
 *
 * The service's id and the accounts it lives in can be put back, so two different texts never become one.
 */
export function canonicalOf(home: Home, accounts: readonly (readonly [name: string, id: string])[]) {
  return (text: string): string => {
    let written = text.replaceAll(home.service, '\u0001');
    for (const [name, id] of accounts) written = written.replaceAll(id, `\u0002${name}\u0002`);
    return written;
  };
}

const texts = new WeakMap<PolicyDocument | Statement, string>();

/** A document or statement as text, written once. */
export function textOf(written: PolicyDocument | Statement): string {
  const found = texts.get(written) ?? JSON.stringify(written);
  texts.set(written, found);
  return found;
}
