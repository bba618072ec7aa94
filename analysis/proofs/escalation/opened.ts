import type { RoleClass } from '../reach/grant-class';
import type { Asking, Reached } from '../reach/reached';
import { ownTarget, type Target } from '../reach/target';
import type { EscalationPath } from './catalogue';
import type { Steps } from './steps';

/** The call on the target that was allowed, when all the others were allowed too. */
export function opened(
  { ask }: Asking,
  role: RoleClass,
  { path, steps, target }: { path: EscalationPath; steps: Steps; target: Target },
): Reached | undefined {
  const said = path.context ?? {};
  let first: Reached | undefined;
  for (const action of steps.onTarget) {
    const passed = action === 'iam:PassRole' && path.passedTo !== undefined;
    const [reached] = ask(role, action, target, passed ? { 'iam:PassedToService': path.passedTo } : said);
    if (reached === undefined) return undefined;
    first ??= reached;
  }
  return steps.onOwn.every((action) => ask(role, action, ownTarget, said).length > 0) ? first : undefined;
}
