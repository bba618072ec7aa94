import { createHash } from 'node:crypto';
import { canonicalChanges } from './digest/canonical-changes';
import type { Plan } from './plan/plan';

/**
 * SHA-256 of what a plan changes, the same for the same change planned twice.
 *
 * It differs when the stack, an address, an action, an import, a move, or one byte of a value differs that the plan
 * changes or the files say. It does not depend on the order of Terraform's run, on times and versions, on what the plan
 * leaves alone, nor on what the provider reads back beside a change.
 */
export const digest = (plan: Plan): string =>
  createHash('sha256')
    .update(JSON.stringify(canonicalChanges(plan)), 'utf8')
    .digest('hex');
