import type { StackPlace } from '../sandbox/stack-place';

/** As whom something is done. */
export type Actor =
  /** Whoever is there before the platform's own roles are: an administrator of the management account, or what Organizations made. */
  | { readonly kind: 'first'; readonly account: string }
  /** A role of the platform, by its name. */
  | { readonly kind: 'identity'; readonly account: string; readonly identity: string };

/** One thing that the first run of an organisation does. A person does it with commands, the sandbox does it itself. */
export type Action =
  | {
      readonly do: 'apply';
      readonly place: StackPlace;
      readonly as: Actor;
      /** A file until there is a bucket; then whoever reaches it, or nobody in between where the session itself does. */
      readonly state: 'file' | { readonly as: Actor | 'session' };
    }
  | { readonly do: 'move-state'; readonly place: StackPlace; readonly as: Actor }
  /** What the workflow `apply` does by itself once people have let it. */
  | { readonly do: 'pipeline'; readonly place: StackPlace }
  | { readonly do: 'apply-github'; readonly stack: 'github-organization' }
  | { readonly do: 'accounts-sync' | 'activate' | 'anchor' | 'fetch-main' | 'lock' | 'see' | 'synth' | 'teams-sync' }
  /** What people do where no command of this repository reaches. */
  | { readonly do: 'people'; readonly what: readonly string[] };
