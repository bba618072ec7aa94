import { formatFinding } from '../../registry/finding';
import type { Platform } from '../../registry/platform';
import { asked } from '../edit-source/asked';
import type { Answers } from './answers';
import { questions } from './questions';

/** Asks for what was not given, one question after the other; an answer that cannot be is asked for again. */
export async function readAnswers(
  given: Answers,
  platform: Platform,
  ask: (question: string) => Promise<string> = asked,
  say: (line: string) => void = (line) => void process.stderr.write(`${line}\n`),
): Promise<Answers> {
  let answers = given;
  for (const { key, matters, optional, ask: question, findings } of questions) {
    if (!matters(answers) || answers[key] !== undefined) continue;
    for (;;) {
      const text = await ask(`${question(platform)}: `);
      if (text === '' && !optional) continue;
      const wrong = findings(text, platform);
      for (const finding of wrong) say(formatFinding(finding));
      if (wrong.length > 0) continue;
      answers = { ...answers, [key]: text };
      break;
    }
  }
  return answers;
}
