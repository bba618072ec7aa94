import type { GrantUse, UseName } from '../../registry/grants';
import type { Statement } from '../document';
import type { Grant, GrantInput } from './grant';
import { grants } from './index';
import { uses } from './uses';
import { withoutCovered } from './without-covered';

/**
 * Everything that one stage (or the CloudFormation role) may do: its grants, and what `uses` gives in the posture of its
 * environment.
 *
 * Only the stage that rolls resources out is given `uses`; the others pass none.
 */
export const stageStatements = (
  input: GrantInput,
  { grantUses, useNames }: { readonly grantUses: readonly GrantUse[]; readonly useNames: readonly UseName[] },
): Statement[] =>
  withoutCovered([
    ...grantUses.flatMap(({ grant, ...parameters }) => (grants[grant] as Grant<never>)(input, parameters as never)),
    ...useNames.flatMap((name) => uses[name][input.home.posture](input)),
  ]);
