import type { PolicyDocument } from '../policy-document';
import type { Mutation } from './mutation';
import { weakerCondition } from './weaker-condition';
import { widerTrust } from './wider-trust';
import { withoutDefault } from './without-default';
import { withoutStatement } from './without-statement';

/** Every mutation of a document, no two of them the same text. */
export function mutationsOf(document: PolicyDocument, isTrust: boolean): readonly Mutation[] {
  const seen = new Set([JSON.stringify(document)]);
  return [withoutStatement, weakerCondition, ...(isTrust ? [widerTrust] : []), withoutDefault]
    .flatMap((mutate) => mutate(document))
    .filter(({ document: changed }) => {
      const text = JSON.stringify(changed);
      return !seen.has(text) && seen.add(text);
    });
}
