import type { Problems } from '../../../load/problems';
import type { Stack } from '../../../load/stack';
import { blocks } from './blocks';

export type AskedVariable = {
  readonly stack: string;
  /** `/repos/acme/pay`. */
  readonly place: string;
  readonly environment: string;
  readonly name: string;
  readonly value: string;
};

/** Every variable of an environment that the stacks ask for. */
export const variables = (stacks: readonly Stack[], problems: Problems): AskedVariable[] =>
  blocks(stacks, 'github_actions_environment_variable', problems).map(({ stack, owner, text }) => ({
    stack,
    place: `/repos/${owner}/${text('repository')}`,
    environment: text('environment'),
    name: text('variable_name'),
    value: text('value'),
  }));
