import type { Model } from '../model';
import { ability } from './ability';
import { escalation } from './escalation';
import { isolation } from './isolation';
import { limits } from './limits';
import { lockOut } from './lock-out';
import type { Proof, ProofResult } from './proof';
import { separation } from './separation';
import { trust } from './trust';
import { twoPeople } from './two-people';
import { vocabulary } from './vocabulary';

/** Every proof, in the order in which they are run and read. */
export const proofs: readonly Proof[] = [
  trust,
  escalation,
  separation,
  isolation,
  ability,
  lockOut,
  limits,
  vocabulary,
  twoPeople,
];

/** Those that ask the artefact alone, and so hold or fail wherever nobody wrote down what should be true. */
export const artefactProofs: readonly (Omit<Proof, 'run'> & { readonly run: (model: Model) => ProofResult })[] = [
  vocabulary,
];
