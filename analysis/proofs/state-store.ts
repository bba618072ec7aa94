import type { Model } from '../model';
import { type KeptStore, keptStore } from './kept-store';

/** Where the state is, with the policies that stand on it. */
export type StateStore = KeptStore;

/** The bucket and the key of Terraform's state. */
export const stateStore = (policies: Model['resourcePolicies']): StateStore | undefined => keptStore(policies, 'state');
