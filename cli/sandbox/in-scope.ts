import type { Scope } from './scope';
import type { StackPlace } from './stack-place';

/** Whether the sandbox applies a stack: all of them, or those of one account and the organisation that it is in. */
export const inScope = (scope: Scope, { kind, account }: StackPlace): boolean =>
  scope.kind !== 'account' || kind === 'organization' || account === scope.account;
