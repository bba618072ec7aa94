import { document, type PolicyDocument } from '../document';
import { stateKeyPolicy } from './state-key';

/**
 * As the key of the state, and never lost: what is locked under a key that is gone is as good as deleted.
 *
 * Whoever may write this policy could take the statement out first: two calls of a person in the record, and 30 days.
 */
export const evidenceKeyPolicy = (place: { readonly partition: string; readonly account: string }): PolicyDocument =>
  document(...stateKeyPolicy(place).Statement, {
    // Object Lock knows nothing of keys.
    Sid: 'DenyLosingTheKey',
    Effect: 'Deny',
    Principal: '*',
    Action: ['kms:DisableKey', 'kms:ScheduleKeyDeletion'],
    Resource: '*',
  });
