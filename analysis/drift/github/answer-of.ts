import type { DriftFinding } from '../drift-finding';
import type { Reader } from '../shape';
import type { Answers } from './answers';

/** What an answer shows, or the finding that it shows nothing. */
export type Seen<Value> =
  | { readonly shown: true; readonly value: Value }
  | { readonly shown: false; readonly finding: DriftFinding };

/**
 * The answer to a path. One that is missing or was refused is a finding: absent is not empty.
 *
 * @throws ArtefactError for an answer of a shape that is not understood.
 */
export function answerOf<Value>(
  answers: Answers,
  path: string,
  reader: Reader<Value>,
  { stack }: Pick<DriftFinding, 'stack'>,
): Seen<Value> {
  const answer = answers.get(path);
  if (answer?.status === 200) return { shown: true, value: reader(answer.body, `answer ${path}`) };
  return {
    shown: false,
    finding: {
      stack,
      severity: 'unseen',
      subject: `answer ${path}`,
      rule: 'must be there, with status 200',
      got: answer === undefined ? 'no answer' : `status ${answer.status}`,
      remedy: 'collect it with a token that may read it; if it does not exist on GitHub, apply the stack',
      who: 'drift',
    },
  };
}
