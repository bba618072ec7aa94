import type { GateRule } from '../gate-input';
import { changeLimits } from './change-limits';
import { emittedTypes } from './emitted-types';
import { expectedImports } from './expected-imports';
import { longLivedCredential } from './long-lived-credential';
import { plannedFiles } from './planned-files';
import { plannedValues } from './planned-values';
import { protectedDestroy } from './protected-destroy';
import { providerUnchanged } from './provider-unchanged';
import { roleBoundary } from './role-boundary';
import { secretsInState } from './secrets-in-state';
import { starOnStar } from './star-on-star';
import { trustWidening } from './trust-widening';

/** Every rule of the gate, in the order in which they are listed. */
export const gateRules: readonly GateRule[] = [
  roleBoundary,
  longLivedCredential,
  trustWidening,
  starOnStar,
  protectedDestroy,
  providerUnchanged,
  plannedFiles,
  plannedValues,
  expectedImports,
  secretsInState,
  emittedTypes,
  changeLimits,
];
