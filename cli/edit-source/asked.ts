import { createInterface } from 'node:readline/promises';
import { Refusal } from '../refusal';

/**
 * What a person answers at a terminal.
 *
 * @throws Refusal on Ctrl-C and at the end of the input: nothing has been written by then.
 */
export async function asked(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const left = new Promise<never>((_, reject) => {
    terminal.once('close', () =>
      reject(
        new Refusal('questions: must be answered, got "the end of them"; nothing was written, run the command again'),
      ),
    );
  });
  try {
    return (await Promise.race([terminal.question(question), left])).trim();
  } finally {
    // What the loser of the race says is no failure.
    left.catch(() => undefined);
    terminal.close();
  }
}
