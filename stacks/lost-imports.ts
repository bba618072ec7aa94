import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recovery } from '../environments/schema';
import type { Finding } from '../registry/finding';

type Stack = { readonly import?: readonly { readonly to: string; readonly id: string }[] };

/** What a file of imports asks for and no stack imports: what was made there would stay nobody's, without a word. */
export const lostImports = (
  directory: string,
  stacks: readonly string[],
  recoveries: Readonly<Record<string, Recovery>>,
): Finding[] =>
  Object.entries(recoveries).flatMap(([file, { stack, imports }]): Finding[] => {
    const found = (rule: string, got: string, remedy: string): Finding => ({
      check: 'lost-imports',
      subject: `imports ${file}`,
      rule,
      got,
      remedy,
    });
    if (!stacks.includes(stack)) {
      return [found('must be of a stack in the output', stack, `remove environments/imports/${file}.json`)];
    }
    const { import: blocks = [] }: Stack = JSON.parse(
      readFileSync(join(directory, 'stacks', stack, 'cdk.tf.json'), 'utf8'),
    );
    const made = new Map(blocks.map(({ to, id }) => [to, id]));
    return imports
      .filter(({ to, id }) => made.get(to) !== id)
      .map(({ to }) =>
        found(`must import to a resource of the stack ${stack}`, to, 'remove it, or correct the address'),
      );
  });
