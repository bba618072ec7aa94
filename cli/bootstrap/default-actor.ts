import { Refusal } from '../refusal';
import type { StackPlace } from '../sandbox/stack-place';
import type { Actor } from './action';

/**
 * As whom people apply a stack.
 *
 * What holds `guardrails-apply` in an account is made through the role that Organizations puts there, which may do nothing else.
 *
 * @throws Refusal for a stack that a pipeline applies: by hand it takes no second person.
 */
export function defaultActor({ stack, kind, account }: StackPlace): Actor {
  if (kind === 'bootstrap' || kind === 'management') return { kind: 'identity', account, identity: 'administrator' };
  if (kind === 'identity') return { kind: 'first', account };
  throw new Refusal(
    `stack ${stack}: must be one that people apply (bootstrap, management, identity-*), got one of a pipeline; open a pull request, or in an emergency name break-glass with --as`,
  );
}
