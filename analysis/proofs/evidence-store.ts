import type { Model } from '../model';
import { type KeptStore, keptStore } from './kept-store';

/** Where the evidence of applies is, with the policies that stand on it. */
export type EvidenceStore = KeptStore;

/** The bucket and the key of the evidence. */
export const evidenceStore = (policies: Model['resourcePolicies']): EvidenceStore | undefined =>
  keptStore(policies, 'evidence');
