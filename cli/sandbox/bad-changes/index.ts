import type { BadChange } from './bad-change';
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

/** One change for each rule of the gate, by the plans that they share: those of one plan do not touch each other. */
export const badChanges: readonly (readonly BadChange[])[] = [
  [
    roleBoundary,
    trustWidening,
    plannedValues,
    starOnStar,
    longLivedCredential,
    secretsInState,
    emittedTypes,
    plannedFiles,
    providerUnchanged,
    expectedImports,
    // Last, because the places of roles are counted.
    protectedDestroy,
  ],
  [changeLimits],
];
