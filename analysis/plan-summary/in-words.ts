import type { SummarisedChange, SummarisedStack } from '../plan-summary';

/**
 * What a plan does, one line of plain text for each change: two plans of one stack are compared line by line.
 *
 * Values that are long or hidden are not in it, so that lines may be equal where digests differ. The text is not escaped.
 */
export const inWords = ({ changes }: Pick<SummarisedStack, 'changes'>): string[] => changes.map(changeInWords);

function changeInWords({ kind, address, importId, previousAddress, changed }: SummarisedChange): string {
  const does = kind === 'no-op' ? 'move' : kind;
  const notes = [
    ...(importId === undefined ? [] : [`by the id ${importId}`]),
    ...(previousAddress === undefined ? [] : [`from ${previousAddress}`]),
    ...changed.map(({ argument, before, after, note }) => {
      if (note === 'sensitive') return `${argument}: sensitive`;
      const to = note === 'known after apply' ? note : (after ?? 'a long value');
      return `${argument}: ${before ?? 'a long value'} → ${to}`;
    }),
  ];
  return notes.length === 0 ? `${does} ${address}` : `${does} ${address}, ${notes.join('; ')}`;
}
