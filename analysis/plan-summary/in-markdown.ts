import type { SummarisedChange, SummarisedStack } from '../plan-summary';
import { markdownCode } from '../words/markdown-code';
import { countsInWords } from './counts-in-words';

/** GitHub refuses a comment above 65,536 characters; the rest of it belongs to others. */
const mostCharacters = 50_000;

/**
 * The summary as a comment: what is dangerous first, then every stack. Whatever a plan says stands in code spans.
 *
 * @param notes lines of our own about the whole organisation, which a reviewer must know with every plan.
 */
export function inMarkdown(stacks: readonly SummarisedStack[], notes: readonly string[] = []): string {
  const dangerous = stacks.flatMap(({ stack, changes }) =>
    changes
      .filter(({ danger }) => danger !== undefined)
      .map(
        (change) => `- **${change.danger}**: ${change.kind} ${markdownCode(change.address)} in ${markdownCode(stack)}`,
      ),
  );
  const lines = [
    '## Plan',
    '',
    ...(notes.length > 0 ? [...notes.map((note) => `> ${note.trim()}`), ''] : []),
    ...(dangerous.length > 0 ? ['### Read this first', '', ...dangerous, ''] : ['Nothing dangerous was found.', '']),
    ...stacks.flatMap(stackLines),
  ];
  return cut(lines);
}

function stackLines({ stack, counts, changes, drift }: SummarisedStack): string[] {
  return [
    `### ${markdownCode(stack)}: ${countsInWords(counts)}`,
    '',
    ...changes.flatMap((change) => [changeLine(change), ...change.changed.map(argumentLine)]),
    ...(drift.length > 0
      ? ['', 'Changed outside of Terraform:', '', ...drift.map((address) => `- ${markdownCode(address)}`)]
      : []),
    '',
  ];
}

const changeLine = ({ kind, address, importId, previousAddress }: SummarisedChange) =>
  [
    `- ${kind === 'no-op' ? 'move' : kind} ${markdownCode(address)}`,
    ...(importId === undefined ? [] : [`by the id ${markdownCode(importId)}`]),
    ...(previousAddress === undefined ? [] : [`from ${markdownCode(previousAddress)}`]),
  ].join(' ');

function argumentLine({ argument, before, after, note }: SummarisedChange['changed'][number]): string {
  const name = `  - ${markdownCode(argument)}`;
  if (note === 'sensitive') return `${name}: sensitive, not shown`;
  const from = before === undefined ? 'a long value' : markdownCode(before);
  const to = note === 'known after apply' ? note : after === undefined ? 'a long value' : markdownCode(after);
  return `${name}: ${from} → ${to}${note === 'forces replacement' ? `, ${note}` : ''}`;
}

/** Whole lines only; what is left out is said. */
function cut(lines: readonly string[]): string {
  let length = 0;
  const fits = lines.findIndex((line) => {
    length += line.length + 1;
    return length > mostCharacters;
  });
  if (fits === -1) return `${lines.join('\n').trimEnd()}\n`;
  return `${lines.slice(0, fits).join('\n')}\n\n**${lines.length - fits} more lines are left out; read the plan itself before you approve.**\n`;
}
