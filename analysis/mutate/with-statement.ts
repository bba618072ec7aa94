import { listOf } from '../evaluate/list-of';
import type { PolicyDocument, Statement } from '../policy-document';

/** The document with one statement replaced, or without it when nothing takes its place. */
export function withStatement(document: PolicyDocument, at: number, statement: Statement | undefined): PolicyDocument {
  const Statement = listOf(document.Statement).flatMap((written, index) =>
    index !== at ? [written] : statement === undefined ? [] : [statement],
  );
  return { ...document, Statement };
}

/** The statement's `Sid`, or its position. */
export const nameOf = ({ Sid }: Statement, at: number): string => Sid ?? String(at);
