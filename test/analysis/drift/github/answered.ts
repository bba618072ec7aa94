import type { Answers } from '../../../../analysis/drift/github/answers';

/** Answers with status 200 by path; a number is a status without a body. */
export const answered = (bodies: Readonly<Record<string, unknown>>): Answers =>
  new Map(
    Object.entries(bodies).map(([path, body]) => [
      path,
      typeof body === 'number' ? { status: body, body: undefined } : { status: 200, body },
    ]),
  );
