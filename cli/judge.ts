import { Command } from 'commander';
import { type Judged, judged } from '../analysis/judged';
import { inMarkdown } from '../analysis/judged/in-markdown';
import { reviewedInWords } from '../analysis/judged/reviewed-in-words';
import { countsInWords } from '../analysis/plan-summary/counts-in-words';
import { plainText } from '../analysis/words/plain-text';
import { formatFinding, sortFindings } from '../registry/finding';
import { answering } from './answering';
import { exitCodes } from './exit-codes';
import { type JudgingFiles, readJudging } from './judge/read-judging';
import { writeNew } from './judge/write-new';
import { paint } from './paint';
import { Refusal } from './refusal';
import { table } from './table';

type Options = JudgingFiles & { readonly out: string; readonly json: boolean; readonly markdown: boolean };

/** `platform judge`: what an apply run may do, written to a file that it follows; any finding, and there is no file. */
export const judge = new Command('judge')
  .description('judge the plans of an apply run: the gate, the order, and whether each is what was reviewed')
  .requiredOption('--plans <directory>', 'plans as <stack>.json, as plan-main.sh writes them')
  .requiredOption('--records <directory>', 'the record of each plan, as <stack>.json')
  .requiredOption('--approved <file>', 'approved.json of platform verify-approval')
  .requiredOption('--out <file>', 'where to write judged.json; it must be new')
  .option('--reviewed <file>', 'what pull requests showed, as collect-reviewed.sh writes it')
  .option('--levels <file>', 'platform affected --json: every stack in it must have a plan')
  .option('--dir <directory>', 'the synthesised output that the plans are of', 'cdktf.out')
  .option('--markdown', 'print it as the summary of a run', false)
  .option('--json', 'print the result as JSON', false)
  .addHelpText(
    'after',
    '\nExample:\n  npx platform judge --plans plans --records plans/records --approved approved.json --out judged.json',
  )
  .action(
    answering(({ out, json, markdown, ...files }: Options) => {
      if (json && markdown) throw new Refusal('output: must be one of --json and --markdown, got "both"; choose one');
      const result = judged(readJudging(files));
      const { file, told, left } = result;
      const findings = sortFindings(result.findings);
      if (findings.length === 0) writeNew(out, `${JSON.stringify(file, null, 2)}\n`);
      process.stdout.write(
        json
          ? `${JSON.stringify({ ...file, findings, compared: told.map(({ judged: { stack }, compared }) => ({ stack, ...compared })), left }, null, 2)}\n`
          : markdown
            ? inMarkdown({ ...result, findings })
            : `${report(result)}\n`,
      );
      for (const finding of findings) process.stderr.write(`${formatFinding(finding)}\n`);
      process.exitCode = findings.length > 0 ? exitCodes.findings : exitCodes.fine;
    }),
  );

function report({ file, told, left, findings }: Judged): string {
  const rows = [
    ...told.map(({ judged: { order, stack, identity }, compared, summary: { counts } }) => [
      String(order + 1),
      stack,
      identity,
      countsInWords(counts),
      reviewedInWords(compared),
    ]),
    ...left.summaries.map(({ stack, counts }) => [
      '-',
      stack,
      file.people.includes(stack) ? 'an administrator or break-glass' : 'waits for a token of GitHub',
      countsInWords(counts),
      '-',
    ]),
  ];
  const differing = told.flatMap(({ judged: { stack }, compared }) => [
    ...compared.onlyNow.map((line) => `${stack}, only now:  ${plainText(line)}`),
    ...compared.onlyThen.map((line) => `${stack}, only then: ${plainText(line)}`),
  ]);
  const conclusion =
    findings.length > 0
      ? `${paint('red', 'must not be applied')}: ${findings.length === 1 ? '1 finding' : `${findings.length} findings`}, nothing was written\nnext: what the lines below say, then a new run`
      : told.length === 0
        ? `${paint('green', 'nothing to apply')}\nnext: ${rows.length === 0 ? 'nothing' : 'apply what is listed by hand, where it is due'}`
        : `${paint('green', 'may be applied')}: ${told.length} ${told.length === 1 ? 'stack' : 'stacks'}\nnext: the approval of somebody who wrote none of it`;
  return [
    ...(rows.length > 0 ? [table(['step', 'stack', 'applied by', 'changes', 'in the pull request'], rows), ''] : []),
    ...(differing.length > 0 ? [...differing, ''] : []),
    conclusion,
  ].join('\n');
}
