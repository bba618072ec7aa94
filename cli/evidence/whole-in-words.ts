import type { Evidenced } from '../../analysis/evidence-of';
import { paint } from '../paint';
import { entriesInWords } from './entries-in-words';

/** Whether what counts of the chain is whole: what it says is worth no more than that. */
export const wholeInWords = ({ findings, entries, parts }: Evidenced): string =>
  findings.length === 0
    ? `${paint('green', 'the chain is whole')}: ${entriesInWords(entries)} from the ${parts.length > 1 ? 'newest ' : ''}anchor on`
    : `${paint('red', 'the chain is broken')}: ${findings.length === 1 ? '1 finding' : `${findings.length} findings`}; nothing above is proven`;
