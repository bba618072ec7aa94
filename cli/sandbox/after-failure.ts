import type { Judged } from './judged';

/**
 * How the job ends that applies one stack after the other and fails at `broken`: what comes before is applied, what comes
 * behind has not begun. The stacks are in the order of the apply.
 */
export function afterFailure(stacks: Judged['stacks'], broken: string): Readonly<Record<string, string>> {
  const identity = stacks.find(({ stack }) => stack === broken)?.identity;
  const names = stacks.filter((each) => each.identity === identity).map(({ stack }) => stack);
  const failed = names.indexOf(broken);
  return Object.fromEntries(
    names.map((stack, index) => [stack, index < failed ? 'applied' : index === failed ? 'failed' : 'not-begun']),
  );
}
