import type { Ask } from '../../../cli/recover/aws-cli';

/** Answers by the beginning of a question; what has none is not there. */
export const answeringAsk =
  (answers: Readonly<Record<string, unknown>>): Ask =>
  async (...args) => {
    const asked = args.join(' ');
    const known = Object.keys(answers).find((question) => asked.startsWith(question));
    return known === undefined ? undefined : answers[known];
  };
