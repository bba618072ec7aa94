import type { ChainRule } from '../chained';
import { approvals } from './approvals';
import { beginning } from './beginning';
import { links } from './links';
import { outcomes } from './outcomes';
import { timeAndPlace } from './time-and-place';

/** Everything that holds of a whole chain. */
export const chainRules: readonly ChainRule[] = [links, beginning, timeAndPlace, approvals, outcomes];
