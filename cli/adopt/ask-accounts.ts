import { createInterface } from 'node:readline/promises';
import { plainText } from '../../analysis/words/plain-text';
import { table } from '../table';
import type { ExistingMember } from './existing-organization';

/**
 * Asks at a terminal which account is which. An empty answer makes a new one.
 *
 * @returns ids by name; nothing without a terminal, because then the flags say it.
 */
export async function askAccounts(
  names: readonly string[],
  from: readonly ExistingMember[],
): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  if (!process.stdin.isTTY) return answers;
  const rows = from.map(({ id, name, email }) => [id, plainText(name), plainText(email)]);
  process.stderr.write(`${table(['account', 'name', 'e-mail address'], rows)}\n\n`);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (const name of names) {
      const answer = (await terminal.question(`${name}: which account is it? [id, or nothing for a new one] `)).trim();
      if (answer !== '') answers.set(name, answer);
    }
  } finally {
    terminal.close();
  }
  return answers;
}
