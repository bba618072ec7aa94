import type { PolicyDocument } from './document';

/** What kind of policy a document becomes: AWS counts whitespace for some kinds and not for others. */
export type PolicyKind = 'managed' | 'inline' | 'trust' | 'scp' | 'rcp';

/**
 * The size of a document as AWS counts it against the quota of its kind.
 *
 * Documents are sent minified, so that whitespace is left inside of strings only, such as a variable's default.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export function policyCharacters(document: PolicyDocument, kind: PolicyKind): number {
  const text = JSON.stringify(document);
  return kind === 'managed' || kind === 'inline' ? text.replace(/\s/g, '').length : text.length;
}
