import { actionData } from '../../evaluate/service-data';
import type { EscalationPath } from './catalogue';

/** The calls of a path apart: those on somebody else's thing first, then those that the attacker makes on its own. */
export type Steps = { readonly onTarget: readonly string[]; readonly onOwn: readonly string[] };

/**
 * Where a role is passed it is the role that is another's, and the rest happens on what the attacker makes.
 *
 * Listing and describing help and are not needed, so a path does not count as closed because of them.
 */
export function stepsOf({ actions }: EscalationPath): Steps {
  const needed = actions.filter((action) => !['List', 'Read'].includes(actionData(action).action.accessLevel));
  const steps = needed.length > 0 ? needed : actions;
  if (!steps.includes('iam:PassRole')) return { onTarget: steps, onOwn: [] };
  return { onTarget: ['iam:PassRole'], onOwn: steps.filter((action) => action !== 'iam:PassRole') };
}
