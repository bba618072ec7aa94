import type { Judged, ToldStack } from '../judged';
import { countsInWords } from '../plan-summary/counts-in-words';
import { inMarkdown as plansInMarkdown } from '../plan-summary/in-markdown';
import { markdownCode } from '../words/markdown-code';
import { reviewedInWords } from './reviewed-in-words';

/** Lines of one difference; the plan itself has the rest. */
const mostLines = 40;

/** What the approver of an apply reads: what is applied and as whom, what differs from the review, what people do. */
export function inMarkdown({ file, told, left, findings }: Judged): string {
  return [
    '## Apply',
    '',
    ...(findings.length > 0
      ? ['**Nothing may be applied:**', '', ...findings.map(findingLine), '']
      : told.length === 0
        ? [`No stack that a pipeline applies has changes at ${markdownCode(file.commit)}: nothing is applied.`, '']
        : [
            `Of ${markdownCode(file.commit)}, one step after the other:`,
            '',
            '| step | stack | applied by | changes | in the pull request |',
            '| ---: | --- | --- | --- | --- |',
            ...told.map(row),
            '',
          ]),
    ...told.flatMap(difference),
    ...leftLines(
      'For an administrator or break-glass',
      'No pipeline applies these; they have changes and keep nothing else from being applied.',
      file.people,
      left.summaries,
    ),
    ...leftLines(
      'Waiting for a token of GitHub',
      'Planned from the state alone. Set `APP_ID` of the GitHub environments (docs/bootstrap.md) and start the workflow again, or apply them by hand.',
      file.waiting,
      left.summaries,
    ),
    ...(left.findings.length > 0
      ? ['What the gate says of those that are not applied here:', '', ...left.findings.map(findingLine), '']
      : []),
    ...(told.length > 0 ? [plansInMarkdown(told.map(({ summary }) => summary))] : []),
  ]
    .join('\n')
    .replace(/\n*$/, '\n');
}

const row = ({ judged, compared, summary: { counts } }: ToldStack) =>
  `| ${judged.order + 1} | ${markdownCode(judged.stack)} | ${judged.identity} | ${countsInWords(counts)} | ${compared.reviewed === 'differs' ? `**${reviewedInWords(compared)}**` : reviewedInWords(compared)} |`;

function difference({ judged, compared }: ToldStack): string[] {
  const { reviewed, onlyNow, onlyThen } = compared;
  if (reviewed !== 'differs') return [];
  return [
    `### ${markdownCode(judged.stack)} ${reviewedInWords(compared)}`,
    '',
    ...(onlyNow.length + onlyThen.length === 0
      ? ['Every line is the same: it differs in a long or hidden value. Read the plan.', '']
      : []),
    ...lines('Done now, and not shown then:', onlyNow),
    ...lines('Shown then, and not done now:', onlyThen),
  ];
}

const lines = (title: string, each: readonly string[]): string[] =>
  each.length === 0
    ? []
    : [
        title,
        '',
        ...each.slice(0, mostLines).map((line) => `- ${markdownCode(line)}`),
        ...(each.length > mostLines ? [`- and ${each.length - mostLines} more`] : []),
        '',
      ];

function leftLines(title: string, why: string, names: readonly string[], summaries: Judged['left']['summaries']) {
  if (names.length === 0) return [];
  return [
    `### ${title}`,
    '',
    why,
    '',
    ...summaries
      .filter(({ stack }) => names.includes(stack))
      .map(({ stack, counts }) => `- ${markdownCode(stack)}: ${countsInWords(counts)}`),
    '',
  ];
}

const findingLine = ({ subject, rule, got, remedy }: Judged['findings'][number]) =>
  `- ${markdownCode(`${subject}: ${rule}, got ${JSON.stringify(got)}; ${remedy}`)}`;
