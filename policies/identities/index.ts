import { drift } from './drift';
import type { Identity } from './identity';
import { mainPlan } from './main-plan';
import { platformPlan } from './platform-plan';

/** The identities that baselines deploy: they change nothing. Those that apply are in stacks that people apply. */
export const deployedIdentities: readonly Identity[] = [platformPlan, mainPlan, drift];
