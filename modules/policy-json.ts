import type { PolicyDocument } from '../policies/document';

/**
 * A policy as the minified JSON that a Terraform string holds.
 *
 * IAM's policy variables look like Terraform's templates, so `${` and `%{` are escaped here and nowhere else.
 */
export const policyJson = (policy: PolicyDocument): string =>
  // Functions, because a replacement string reads `$$` as one `$`.
  JSON.stringify(policy)
    .replaceAll('${', () => '$${')
    .replaceAll('%{', () => '%%{');
