import { existsSync, statSync } from 'node:fs';
import { Command } from 'commander';
import { type Affected, affected as affectedStacks } from '../analysis/affected';
import { outputOfRef } from './affected/output-of-ref';
import { stackBytes } from './affected/stack-bytes';
import { answering } from './answering';
import { paint } from './paint';
import { table } from './table';

type Options = { readonly base: string; readonly dir: string; readonly json: boolean };

/** `platform affected`: the stacks that a change touches, as the matrix of a workflow. */
export const affected = new Command('affected')
  .description('list the stacks whose Terraform differs from a base, in the order and batches of an apply')
  .requiredOption(
    '--base <directory|ref>',
    'other output, or a commit: it is then synthesised in a worktree of its own',
  )
  .option('--dir <directory>', 'the synthesised output', 'cdktf.out')
  .option('--json', 'print the result as JSON, for the matrix of a workflow', false)
  .addHelpText(
    'after',
    '\nExample:\n  npx platform affected --base origin/main\n  npx platform affected --base /tmp/out --json',
  )
  .action(async ({ base, dir, json }: Options) => {
    // Read first: a mistake here need not wait for the other synthesis.
    const head = stackBytes(dir);
    const compare = answering((directory: string) => {
      const result = affectedStacks(stackBytes(directory), head);
      process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : `${report(result, base, head.size)}\n`);
    });
    if (existsSync(base) && statSync(base).isDirectory()) return compare(base);
    return outputOfRef(base, process.cwd(), compare);
  });

function report({ levels, people, added, vanished }: Affected, base: string, all: number): string {
  const how = (stack: string) => (added.includes(stack) ? 'new' : 'differs');
  const rows = [
    ...levels.flatMap(({ level, identity, batches }) =>
      batches.flat().map((stack) => [stack, how(stack), String(level), identity]),
    ),
    ...people.map((stack) => [stack, how(stack), '-', 'an administrator or break-glass']),
    ...vanished.map((stack) => [stack, 'vanished', '-', '-']),
  ];
  if (rows.length === 0) {
    return `${paint('green', 'nothing differs')}: ${all} stacks are those of ${base}, byte for byte\nnext: nothing to plan`;
  }
  const next =
    vanished.length > 0
      ? 'see that the state of each vanished stack is empty, and that environments/retired.ts lists it'
      : [
          'open a pull request, which plans them for review',
          ...(added.length > 0 ? ['new ones get no plan before main knows them'] : []),
          ...(people.length > 0 ? ['an administrator or break-glass applies what no pipeline may'] : []),
        ].join('; ');
  return [
    table(['stack', 'how', 'level', 'applied by'], rows),
    '',
    `${paint('yellow', `${rows.length} of ${all + vanished.length} stacks`)} differ from ${base}`,
    `next: ${next}`,
  ].join('\n');
}
