import type { Problems } from '../../../load/problems';
import { resolveText } from '../../../load/resolve';
import { type Block, type Resource, resourcesOf, type Stack, subjectOf } from '../../../load/stack';

/** A resource of a GitHub stack, and whose it is. */
export type AskedBlock = {
  readonly stack: string;
  readonly owner: string;
  readonly at: string;
  readonly block: Block;
  readonly resource: Resource;
  /** The text of an argument, references followed; absent is a problem. */
  readonly text: (argument: string) => string;
};

/** Every resource of one type; arguments have the snake_case names of the provider. */
export function blocks(stacks: readonly Stack[], type: string, problems: Problems): AskedBlock[] {
  return resourcesOf(stacks, type).flatMap((resource) => {
    const { stack, block } = resource;
    const at = subjectOf(resource);
    if (stack.githubOwner === undefined) {
      problems.note(at, 'must be in a stack with a GitHub provider that says its owner', 'no owner', 'set owner');
      return [];
    }
    const text = (argument: string): string => {
      const value = resolveText(resource, argument, problems);
      if (value === undefined) problems.note(`${at} argument ${argument}`, 'must be text', 'nothing', 'write it');
      return value ?? '';
    };
    return [{ stack: stack.name, owner: stack.githubOwner, at, block, resource, text }];
  });
}
