import type { SummarisedStack } from '../plan-summary';

/** Such as `1 destroy, 2 creates`; what is lost comes first. */
export function countsInWords(counts: SummarisedStack['counts']): string {
  const words = (['destroy', 'replace', 'forget', 'import', 'update', 'create', 'read'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${kind}${counts[kind] === 1 ? '' : 's'}`);
  return words.length === 0 ? 'no changes' : words.join(', ');
}
