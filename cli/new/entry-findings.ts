import type { Finding } from '../../registry/finding';
import type { Platform } from '../../registry/platform';
import { serviceSchema } from '../../registry/schema';
import { parse } from '../../registry/schema-findings';
import type { Answers } from './answers';
import { entryOf } from './entry-of';
import { questions } from './questions';

/** What the questions ask for is said with their options; the schema says what is wrong with the rest. */
const asked = /^(id|team|repository\.(name|id)|environments(\[\d+\])?|uses(\[\d+\])?|pipeline\.(profile|cluster)) /;

/**
 * Everything that is wrong with the answers, together.
 *
 * @param answers with every option that must be given.
 */
export function entryFindings(answers: Answers, platform: Platform): Finding[] {
  const said = questions.flatMap(({ key, matters, findings }) => {
    const text = answers[key];
    return text === undefined || !matters(answers) ? [] : findings(text, platform);
  });
  const { findings } = parse(serviceSchema, entryOf(answers), `service ${answers.id}`);
  const rest = findings.filter(({ rule }) => !asked.test(rule));
  return [...said, ...rest];
}
