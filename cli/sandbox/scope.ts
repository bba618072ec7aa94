/** How much of the organisation the sandbox makes. */
export type Scope =
  | { readonly kind: 'miniature' }
  | { readonly kind: 'whole' }
  /** The services of one account, and of the stacks only those that this account needs. */
  | { readonly kind: 'account'; readonly account: string };
