import { Command } from 'commander';
import { readPlan } from '../analysis/plan/read-plan';
import { type SummarisedStack, planSummary as summarise } from '../analysis/plan-summary';
import { inMarkdown } from '../analysis/plan-summary/in-markdown';
import { inWords } from '../analysis/plan-summary/in-words';
import { plainText } from '../analysis/words/plain-text';
import { sources } from '../main';
import { parseSources } from '../registry/load-platform';
import { answering } from './answering';
import { exitCodes } from './exit-codes';
import { notFenced } from './not-fenced';
import { paint } from './paint';
import { printFindings } from './print-findings';
import { Refusal } from './refusal';
import { table } from './table';
import { unfencedAs } from './unfenced-as';

type Options = { readonly json: boolean; readonly markdown: boolean };

/** `platform plan-summary`: what a reviewer reads of plans, what is dangerous first. */
export const planSummary = new Command('plan-summary')
  .description('say what plans would do, what is dangerous first')
  .argument('<plans...>', 'plans as terraform show -json prints them, named <stack>.json or <stack>/plan.json')
  .option('--markdown', 'print it as a comment for a pull request', false)
  .option('--json', 'print it as JSON', false)
  .addHelpText('after', '\nExample:\n  npx platform plan-summary plans/*.json --markdown')
  .action(
    answering((files: string[], { json, markdown }: Options) => {
      if (json && markdown) throw new Refusal('output: must be one of --json and --markdown, got "both"; choose one');
      const stacks = summarise(files.map(readPlan)).map((stack) => ({ ...stack, words: inWords(stack) }));
      if (json) process.stdout.write(`${JSON.stringify({ stacks }, null, 2)}\n`);
      else {
        const { parsed, findings } = parseSources(sources());
        if (!parsed) {
          printFindings(findings);
          process.exitCode = exitCodes.findings;
          return;
        }
        const open = notFenced(unfencedAs(parsed.organization, parsed.lock));
        process.stdout.write(markdown ? inMarkdown(stacks, open) : `${[...open, report(stacks)].join('\n')}\n`);
      }
    }),
  );

function report(stacks: readonly SummarisedStack[]): string {
  const changes = stacks.flatMap(({ stack, changes: some }) => some.map((change) => ({ stack, ...change })));
  const dangerous = changes.filter(({ danger }) => danger !== undefined);
  return [
    table(
      ['stack', 'creates', 'updates', 'replaces', 'destroys', 'forgets', 'imports', 'drifted'],
      stacks.map(({ stack, counts, drift }) => [
        plainText(stack),
        counts.create,
        counts.update,
        counts.replace,
        counts.destroy,
        counts.forget,
        counts.import,
        drift.length,
      ]),
    ),
    '',
    ...(dangerous.length > 0
      ? [
          table(
            ['read first', 'does', 'address', 'stack'],
            dangerous.map(({ danger = '', kind, address, stack }) => [
              danger,
              kind,
              plainText(address),
              plainText(stack),
            ]),
          ),
          '',
        ]
      : []),
    dangerous.length > 0
      ? `${paint('yellow', `${dangerous.length} of ${changes.length} changes are dangerous`)}\nnext: read them in the plan, then npx platform gate`
      : `${paint('green', 'nothing dangerous')} in ${changes.length} changes\nnext: npx platform gate`,
  ].join('\n');
}
