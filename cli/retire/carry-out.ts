import type { Finding } from '../../registry/finding';
import { asked } from '../edit-source/asked';
import { differingStacks } from '../edit-source/differing-stacks';
import { editRows } from '../edit-source/edit-rows';
import { editText } from '../edit-source/edit-text';
import { judgeEdits } from '../edit-source/judge-edits';
import { judgeNow } from '../edit-source/judge-now';
import { readSource } from '../edit-source/read-source';
import { repositoryRoot } from '../edit-source/repository-root';
import { withLock } from '../edit-source/with-lock';
import { writeEdits } from '../edit-source/write-edits';
import { exitCodes } from '../exit-codes';
import { paint } from '../paint';
import { printFindings } from '../print-findings';
import { Refusal } from '../refusal';
import { table } from '../table';
import type { EndInput, Ending } from './ending';
import { lossesInWords } from './losses-in-words';
import { lossesOf } from './losses-of';
import { stacksWithLosses } from './stacks-with-losses';

export type CarryOutOptions = { readonly dryRun: boolean; readonly json: boolean; readonly yes: boolean };

/**
 * Judges an end, says what it destroys, and writes it when a person agrees. The repository is as it was in every other case.
 *
 * @param meant what registry/losses.ts has to say for each services-* stack that loses what cannot be brought back.
 */
export async function carryOut(
  end: (input: EndInput) => Ending,
  { dryRun, json, yes }: CarryOutOptions,
  meant?: (stack: string, input: EndInput) => string,
): Promise<void> {
  const mayAsk = process.stdin.isTTY === true && !json;
  if (!dryRun && !yes && !mayAsk) {
    throw new Refusal(
      'retire: must be agreed to, got "no terminal to ask at"; add --yes, or --dry-run to see what it would do',
    );
  }
  const refuse = (findings: readonly Finding[]) => {
    if (json) process.stdout.write(`${JSON.stringify({ written: false, findings }, null, 2)}\n`);
    printFindings(findings);
    process.exitCode = exitCodes.findings;
  };
  const now = judgeNow();
  if (!now.platform) return refuse(now.findings);
  const input = { platform: now.platform, read: (path: string) => readSource(repositoryRoot, path) };
  const ending = end(input);
  if (ending.findings.length > 0) return refuse(ending.findings);
  if (ending.edits.length === 0) {
    const nothing = { written: false, says: ending.says, changes: [], destroys: [], differing: [] };
    process.stdout.write(
      json
        ? `${JSON.stringify(nothing, null, 2)}\n`
        : `${paint('green', 'nothing to write')}: ${ending.says}\nnext: nothing\n`,
    );
    return;
  }
  const locked = readSource(repositoryRoot, 'environments/lock.json');
  const judged = await judgeEdits(repositoryRoot, ending.edits);
  if (judged.lock === undefined) return refuse(judged.findings);
  const edits = withLock(ending.edits, locked, judged.lock);
  const losses = lossesOf(now.stacks, judged.stacks);
  const differing = differingStacks(now.stacks, judged.stacks);
  const record = meant ? stacksWithLosses(losses).map((stack) => meant(stack, input)) : [];

  if (!json) {
    process.stdout.write(
      `${[
        ending.says,
        '',
        dryRun ? edits.map(editText).join('\n\n') : table(['file', 'what'], editRows(edits)),
        '',
        ...lossesInWords(losses),
        '',
        `stacks that differ: ${differing.stacks.join(', ') || 'none'}`,
        ...(record.length === 0
          ? []
          : [
              'the gate refuses this until registry/losses.ts says that it is meant, in the same pull request:',
              ...record,
            ]),
        ...ending.later,
      ].join('\n')}\n`,
    );
  }
  const agreed = !dryRun && (yes || /^y(es)?$/i.test(await asked('write this? [y/N] ')));
  if (agreed) writeEdits(repositoryRoot, edits);
  if (json) {
    const changes = editRows(edits).map(([path, what]) => ({ path, what }));
    process.stdout.write(
      `${JSON.stringify({ written: agreed, says: ending.says, changes, destroys: losses, differing: differing.stacks, later: ending.later }, null, 2)}\n`,
    );
    return;
  }
  process.stdout.write(
    agreed
      ? `${paint('green', 'written')}, and everything checks\nnext: npm run generate, then open a pull request\n`
      : `${paint('yellow', 'nothing was written')}\nnext: ${dryRun ? 'the same without --dry-run' : 'nothing'}\n`,
  );
}
