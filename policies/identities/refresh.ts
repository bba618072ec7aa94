import type { Statement } from '../document';
import type { IdentityInput } from './identity';
import { refreshReads } from './refresh-reads';

/** Types that exist in the management account alone. */
const organizational = /^aws_(organizations|ssoadmin)_/;

/** It also lists what a bucket holds: it is given with the buckets that somebody has to find, never here. */
const listing = 's3:ListBucket';

/** Everything that the provider reads in this kind of account, and nothing that a stack does not emit. */
export const refresh = ({ accountKind }: Pick<IdentityInput, 'accountKind'>): Statement[] => [
  {
    // The settings of what the stacks made; most of these calls cannot be narrowed to a resource.
    Sid: 'RefreshWhatTheStacksEmit',
    Effect: 'Allow',
    Action: readsIn(accountKind),
    Resource: '*',
  },
];

/** Sorted and without repetition, so that the policy is the same whatever the order of the data. */
const readsIn = (accountKind: IdentityInput['accountKind']): string[] => [
  ...new Set(
    Object.entries(refreshReads)
      .filter(([type]) => accountKind === 'management' || !organizational.test(type))
      .flatMap(([, reads]): readonly string[] => reads)
      .filter((action) => action !== listing)
      .concat('sts:GetCallerIdentity')
      .sort(),
  ),
];
