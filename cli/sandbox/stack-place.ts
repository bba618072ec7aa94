import { SandboxFailure } from './sandbox-failure';

export type StackKind = 'bootstrap' | 'management' | 'organization' | 'identity' | 'baseline' | 'services';
export type StackPlace = { readonly stack: string; readonly kind: StackKind; readonly account: string };

/** What kind a stack is and which account it is applied in; undefined for stacks on GitHub. */
export function stackPlace(stack: string): StackPlace | undefined {
  if (stack.startsWith('github-')) return undefined;
  if (stack === 'bootstrap') return { stack, kind: 'bootstrap', account: 'platform' };
  if (stack === 'management' || stack === 'organization') return { stack, kind: stack, account: 'management' };
  const [, kind, account] = /^(identity|baseline|services)-(.+)$/.exec(stack) ?? [];
  if (!kind || !account) {
    throw new SandboxFailure(
      `stack ${stack}: must be of a kind that the sandbox knows how to apply, got "${stack}"; add it to cli/sandbox/stack-place.ts`,
    );
  }
  return { stack, kind: kind as StackKind, account };
}
