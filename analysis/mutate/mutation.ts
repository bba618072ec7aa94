import type { PolicyDocument } from '../policy-document';

/** One change to a document that would make it weaker, stricter or useless. */
export type Mutation = {
  /** The `Sid` of the statement that is changed, or its position. */
  readonly statement: string;
  /** What was done to it, as a noun: `the removal of …`. */
  readonly says: string;
  readonly document: PolicyDocument;
};

/** Makes the mutations of one sort. Documents are new objects each time: the evaluator compiles by identity. */
export type Mutate = (document: PolicyDocument) => readonly Mutation[];
