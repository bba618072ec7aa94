import type { EvidencedRun } from '../../analysis/evidence-of';

/** How a run ended, in words. */
export const endingOf = ({ outcome }: EvidencedRun): string =>
  outcome === 'unfinished'
    ? 'unfinished: it never said how it ended'
    : `${outcome.result} at ${outcome.at}${outcome.complete ? ', and with it the commit as a whole' : ''}`;
