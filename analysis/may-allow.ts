import { allowsOf } from './allows-of';
import type { PolicyDocument } from './policy-document';

/**
 * Whether an Allow of these documents names the action at all, whatever its resource and conditions.
 *
 * False means that they grant it to nobody on nothing, so that no decision need be asked for.
 */
export function mayAllow(documents: readonly PolicyDocument[], action: string): boolean {
  const name = action.toLowerCase();
  return documents.some((document) => allowsOf(document).some(({ isAbout }) => isAbout(name)));
}
