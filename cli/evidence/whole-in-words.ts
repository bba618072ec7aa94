import type { Evidenced } from '../../analysis/evidence-of';
import { paint } from '../paint';

/** Whether the chain is whole: what it says is worth no more than that. */
export const wholeInWords = ({ findings, entries }: Evidenced): string =>
  findings.length === 0
    ? `${paint('green', 'the chain is whole')}: ${entries === 1 ? '1 entry' : `${entries} entries`} from the anchor on`
    : `${paint('red', 'the chain is broken')}: ${findings.length === 1 ? '1 finding' : `${findings.length} findings`}; nothing above is proven`;
