import { Command } from 'commander';
import type { Finding } from '../registry/finding';
import { serviceSchema } from '../registry/schema';
import { differingStacks } from './edit-source/differing-stacks';
import type { Edit } from './edit-source/edit';
import { editRows } from './edit-source/edit-rows';
import { editText } from './edit-source/edit-text';
import { judgeEdits } from './edit-source/judge-edits';
import { judgeNow } from './edit-source/judge-now';
import { readSource } from './edit-source/read-source';
import { repositoryRoot } from './edit-source/repository-root';
import { withLock } from './edit-source/with-lock';
import { withService } from './edit-source/with-service';
import { writeEdits } from './edit-source/write-edits';
import { exitCodes } from './exit-codes';
import type { Answers } from './new/answers';
import { entryFindings } from './new/entry-findings';
import { entryOf } from './new/entry-of';
import { entryText } from './new/entry-text';
import { missingFlags } from './new/missing-flags';
import { readAnswers } from './new/read-answers';
import { paint } from './paint';
import { printFindings } from './print-findings';
import { Refusal } from './refusal';
import { table } from './table';

type Options = Answers & { readonly lock: boolean; readonly dryRun: boolean; readonly json: boolean };

const index = 'registry/index.ts';
const lockFile = 'environments/lock.json';

/** `platform new service`: writes the entry of a service as a person would, checked before anything is written. */
const service = new Command('service')
  .description('add a service: its entry, its line in registry/index.ts, and its homes in the lock')
  .option('--id <id>', 'permanent id, such as refunds')
  .option('--team <id>', 'team of registry/teams.ts')
  .option('--repository <owner/name>', 'repository on GitHub')
  .option('--repository-id <number>', 'its number: gh api repos/OWNER/NAME --jq .id')
  .option('--environments <ids>', 'with commas between them; the first one tests')
  .option('--profile <name>', 'container-on-ecs, serverless, static-site or infrastructure')
  .option('--cluster <name>', 'shared ECS cluster, of the profile container-on-ecs')
  .option('--uses <names>', 'AWS services that it uses, with commas between them')
  .option('--title <text>', 'what people call it')
  .option('--visibility <who>', 'who can see the repository: private, internal or public')
  .option('--tool <name>', 'what rolls the profile serverless out: terraform or cloudformation')
  .option('--criticality <level>', 'business-critical gives it accounts of its own')
  .option('--high-risk', 'two teams let its production through')
  .option('--secrets <names>', 'secrets of its own, with commas between them')
  .option('--no-lock', 'leave environments/lock.json as it is')
  .option('--dry-run', 'print what would be written, and write nothing', false)
  .option('--json', 'print what changes as JSON', false)
  .addHelpText(
    'after',
    '\nAt a terminal it asks for what is missing. Repositories elsewhere than on GitHub are written by hand.\n\nExample:\n  npx platform new service\n  npx platform new service --id refunds --team payments --repository acme/refunds --repository-id 812345690 \\\n    --environments dev,staging,prod --profile serverless --uses dynamodb,sqs',
  )
  .action(async ({ lock, dryRun, json, ...given }: Options) => {
    const mayAsk = process.stdin.isTTY === true && !json;
    const missing = missingFlags(given);
    if (missing.length > 0 && !mayAsk) {
      throw new Refusal(
        `new service: must be given ${missing.join(', ')}, got "nothing"; give them, or run it at a terminal, where it asks`,
      );
    }
    const now = judgeNow();
    if (!now.platform) return refuse(now.findings, json);
    const answers = missing.length > 0 ? await readAnswers(given, now.platform) : given;
    const wrong = entryFindings(answers, now.platform);
    if (wrong.length > 0) return refuse(wrong, json);

    const entry = serviceSchema.parse(entryOf(answers));
    const before = readSource(repositoryRoot, index);
    const written: readonly Edit[] = [
      { path: `registry/services/${entry.id}.ts`, before: undefined, after: entryText(entry) },
      { path: index, before, after: withService(index, before, entry.id) },
    ];
    const locked = readSource(repositoryRoot, lockFile);
    const judged = await judgeEdits(repositoryRoot, written);
    if (judged.lock === undefined) return refuse(judged.findings, json);
    const edits = lock ? withLock(written, locked, judged.lock) : written;
    const differing = differingStacks(now.stacks, judged.stacks);
    if (!dryRun) writeEdits(repositoryRoot, edits);

    if (json) {
      const changes = editRows(edits).map(([path, what]) => ({ path, what }));
      process.stdout.write(`${JSON.stringify({ written: !dryRun, changes, differing }, null, 2)}\n`);
      return;
    }
    const shown = dryRun ? edits.map(editText).join('\n\n') : table(['file', 'what'], editRows(edits));
    const end = dryRun
      ? `${paint('yellow', 'nothing was written')}\nnext: the same without --dry-run`
      : [
          `${paint('green', `service ${entry.id} is written`)}, and everything checks`,
          `next: npm run generate, git switch -c new-${entry.id}, commit, and open a pull request; npx platform affected --base origin/main lists its stacks again`,
        ].join('\n');
    process.stdout.write(
      `${shown}\n\nstacks that will differ, in the order of the apply: ${differing.stacks.join(', ') || 'none before its accounts are made'}\n${lock ? '' : 'its homes are not decided yet: npx platform lock\n'}${end}\n`,
    );
  });

/** Findings of a registry or of an entry: nothing was written. */
function refuse(findings: readonly Finding[], json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify({ written: false, findings }, null, 2)}\n`);
  printFindings(findings);
  process.exitCode = exitCodes.findings;
}

/** `platform new`: what begins. */
export const newCommand = new Command('new').description('add to the registry').addCommand(service);
