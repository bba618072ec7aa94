import { composed } from './composed';
import { boundariesAlone } from './separation/boundaries-alone';
import { eventReaders } from './separation/event-readers';
import { grantedWrites } from './separation/granted-writes';
import { grantsAlone } from './separation/grants-alone';
import { guardrailsAlone } from './separation/guardrails-alone';
import { limits } from './separation/limits';
import { reachedChanges } from './separation/reached-changes';
import { signInsAlone } from './separation/sign-ins-alone';
import { signatures } from './separation/signatures';

/**
 * Nobody who writes permissions can write their own or use them, and nobody who uses them can write any: with all layers
 * together, and by each layer alone, so that none of them is there for nothing.
 */
export const separation = composed(
  'separation',
  "no identity of the platform can change itself or what is another's, and no service can change a permission",
  [
    { name: 'reached changes', run: reachedChanges },
    { name: 'limits', run: limits },
    { name: 'boundaries alone', run: boundariesAlone },
    { name: 'grants alone', run: grantsAlone },
    { name: 'granted writes', run: grantedWrites },
    { name: 'guardrails alone', run: guardrailsAlone },
    { name: 'sign-ins alone', run: signInsAlone },
    { name: 'signatures', run: signatures },
    { name: 'event readers', run: eventReaders },
  ],
);
