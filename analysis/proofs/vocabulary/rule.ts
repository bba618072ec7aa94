import type { Statement } from '../../policy-document';

/** What is wrong in a statement, without saying which. */
export type Wrong = { readonly rule: string; readonly got: string; readonly remedy: string };

/** One rule of the vocabulary: everything in a statement that breaks it. */
export type Rule = (statement: Statement) => readonly Wrong[];
