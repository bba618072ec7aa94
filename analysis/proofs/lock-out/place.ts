import type { Ask } from '../separation/actor';

/** Where calls are made: the account, its provider's Region, and that in which IAM is called. */
export type CallPlace = {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
  readonly globalRegion: string;
};

/** The calls that the provider makes for one resource, in the order of its life. */
export type ResourceCalls = { readonly reads: readonly Ask[]; readonly writes: readonly Ask[] };

/** Calls on one resource, in one Region. */
export const on =
  (resource: string, region: string, context: Ask['context'] = {}, policy?: Ask['policy']) =>
  (...actions: readonly string[]): Ask[] =>
    actions.map((action) => ({
      action,
      resource,
      context: { 'aws:RequestedRegion': region, ...context },
      ...(policy && { policy }),
    }));
