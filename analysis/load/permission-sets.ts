import type { Model } from '../model';
import type { Loading } from './loading';
import { resolveAttribute, resolveText } from './resolve';
import { addressOf, resourcesOf, subjectOf } from './stack';

/** What each permission set grants whoever signs in through it, under the name of the set. */
export function permissionSets({ stacks, problems, policy }: Loading): Model['documents'] {
  const names = new Map(
    resourcesOf(stacks, 'aws_ssoadmin_permission_set').map((set) => [
      `${set.stack.name} ${resolveAttribute(set, 'arn', problems)}`,
      resolveText(set, 'name', problems),
    ]),
  );
  return resourcesOf(stacks, 'aws_ssoadmin_permission_set_inline_policy').flatMap((resource) => {
    const noted = problems.count;
    const arn = resolveText(resource, 'permission_set_arn', problems);
    const name = names.get(`${resource.stack.name} ${arn}`);
    if (name === undefined) {
      if (problems.count === noted) {
        problems.note(
          `${subjectOf(resource)} argument permission_set_arn`,
          'must be a permission set of this output',
          arn,
          'make the permission set here',
        );
      }
      return [];
    }
    const placed = policy(resource, 'inline_policy', name);
    return placed ? [{ kind: 'permission-set' as const, address: addressOf(resource), policy: placed }] : [];
  });
}
