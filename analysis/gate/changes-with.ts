import type { ResourceChange, Values } from '../plan/resource-change';
import type { GatedStack } from './gate-input';

/** A change after which the resource exists. */
export type Kept = { readonly stack: GatedStack; readonly change: ResourceChange; readonly after: Values };

/** Every resource that exists after the apply, changed or not: what is there already must keep the rules as well. */
export const changesWith = (stacks: readonly GatedStack[], isType: (type: string) => boolean): Kept[] =>
  stacks.flatMap((stack) =>
    stack.plan.resourceChanges.flatMap((change) =>
      change.after !== null && isType(change.type) ? [{ stack, change, after: change.after }] : [],
    ),
  );
