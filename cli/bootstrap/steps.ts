import type { BootstrapStep } from './bootstrap-step';
import { accounts } from './steps/accounts';
import { anchor } from './steps/anchor';
import { foundation } from './steps/foundation';
import { github } from './steps/github';
import { identities } from './steps/identities';
import { organization } from './steps/organization';
import { see } from './steps/see';
import { states } from './steps/states';
import { twoPeople } from './steps/two-people';

/**
 * The first run of an organisation, from nothing to the first apply that two people let through. `platform bootstrap` walks
 * a person through it; the sandbox takes the same steps against an emulator.
 */
export const steps: readonly BootstrapStep[] = [
  organization,
  accounts,
  foundation,
  states,
  identities,
  github,
  anchor,
  twoPeople,
  see,
];
