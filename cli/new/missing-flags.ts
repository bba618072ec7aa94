import type { Answers } from './answers';
import { questions } from './questions';

/** The options that must be given and are not. */
export const missingFlags = (answers: Answers): string[] =>
  questions
    .filter(({ optional, matters }) => !optional && matters(answers))
    .filter(({ key }) => !answers[key]?.trim())
    .map(({ flag }) => flag);
