import { markdownText } from '../words/markdown-text';
import type { DriftFinding, DriftSeverity } from './drift-finding';
import { worstFirst } from './worst-first';

const titles: Readonly<Record<DriftSeverity, string>> = {
  opens: 'Lets somebody through',
  unseen: 'Cannot be seen',
  differs: 'Differs',
};

/** GitHub takes 65,536 characters, and the text around this needs some. */
const longest = 60_000;

/** The text of the issue of one stack: what differs, the worst first, who acts and how. Nothing in it is active. */
export function issueText(stack: string, findings: readonly DriftFinding[]): string {
  const own = worstFirst(findings.filter((finding) => finding.stack === stack));
  const who = [...new Set(own.map((finding) => finding.who))];
  const head = [
    `**${markdownText(stack)}** is not as main asks for it: ${own.length} ${own.length === 1 ? 'difference' : 'differences'}.`,
    `Who acts: ${who.map(markdownText).join(', ')}.`,
    '',
    '| how bad | what | must hold | is | who | what to do |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  const rows = own.map(
    ({ severity, subject, rule, got, who: acts, remedy }) =>
      `| ${[titles[severity], ...[subject, rule, got, acts, remedy].map(markdownText)].join(' | ')} |`,
  );
  let room = longest - head.join('\n').length;
  const shown = rows.filter((row) => {
    room -= row.length + 1;
    return room > 0;
  });
  const left = rows.length - shown.length;
  return `${[...head, ...shown, ...(left > 0 ? ['', `${left} more are in the output of the run.`] : [])].join('\n')}\n`;
}
