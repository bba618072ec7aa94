import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { DriftFinding } from '../../analysis/drift/drift-finding';
import { issueText } from '../../analysis/drift/issue-text';
import { shape } from '../../analysis/drift/shape';
import { levelOf } from '../../analysis/stack-order';
import { answering } from '../answering';
import { paint } from '../paint';
import { readJson } from '../read-json';
import { Refusal } from '../refusal';

const { list, object, oneOf, text } = shape;
const result = object({
  findings: list(
    object({
      stack: text,
      severity: oneOf('opens', 'unseen', 'differs'),
      subject: text,
      rule: text,
      got: text,
      remedy: text,
      who: text,
    }),
  ),
});

/** `platform drift issues`: one file of Markdown a stack that drifts, for the issues that people work on. */
export const issues = new Command('issues')
  .description('write the text of one issue for each stack that drifts, from what drift aws and drift github printed')
  .argument('<drift.json...>', 'what drift aws --json and drift github --json printed')
  .requiredOption('--out <directory>', 'an empty directory, or one to be made, for <stack>.md')
  .option('--json', 'print the names of the stacks as JSON', false)
  .addHelpText('after', '\nExample:\n  npx platform drift issues aws.json github.json --out issues')
  .action(
    answering((files: readonly string[], { out, json }: { readonly out: string; readonly json: boolean }) => {
      const findings = files.flatMap(findingsIn);
      const stacks = [...new Set(findings.map(({ stack }) => stack))].sort();
      // A name becomes a file's: only those of stacks do.
      for (const stack of stacks) levelOf(stack);
      mkdirSync(out, { recursive: true });
      if (readdirSync(out).length > 0) {
        throw new Refusal(`--out: must be an empty directory, got ${JSON.stringify(out)}; name another`);
      }
      for (const stack of stacks) writeFileSync(join(out, `${stack}.md`), issueText(stack, findings));
      process.stdout.write(
        json
          ? `${JSON.stringify({ out, stacks }, null, 2)}\n`
          : `${paint(stacks.length > 0 ? 'yellow' : 'green', `${stacks.length} stacks drift`)}; the texts are in ${out}\nnext: .github/scripts/drift-issues.sh ${out}, as the workflow drift does\n`,
      );
    }),
  );

function findingsIn(file: string): readonly DriftFinding[] {
  const read = readJson(file, `drift ${file}`);
  if (read === undefined) {
    throw new Refusal(`drift ${file}: must be a file that can be read, got "no such file"; correct the path`);
  }
  return result(read, `drift ${file}`).findings;
}
