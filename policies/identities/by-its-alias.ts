import type { Condition } from '../document';

/**
 * One key among all keys of the platform account.
 *
 * A key's id is AWS's choice and not known before it exists; its alias is ours.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html
 */
export const byItsAlias = (alias: string): Condition => ({
  'ForAnyValue:StringEquals': { 'kms:ResourceAliases': alias },
});
