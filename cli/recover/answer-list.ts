import { answerPart } from './answer-part';

/** A list in an answer; empty where there is none. */
export function answerList(answer: unknown, path: string): readonly unknown[] {
  const list = answerPart(answer, path);
  return Array.isArray(list) ? list : [];
}
