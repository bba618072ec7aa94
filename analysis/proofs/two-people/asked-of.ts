import { markWildcards, matchesGlob } from '../../evaluate/glob';
import { listOf } from '../../evaluate/list-of';
import { actionData } from '../../evaluate/service-data';
import type { Model, ModelRole } from '../../model';
import type { Statement } from '../../policy-document';
import { assumptions } from '../../who-can/assumptions';
import { exampleArns } from '../../who-can/example-arns';
import type { Ask } from '../separation/actor';

/**
 * The calls of one action that an Allow of a role's could be for: on what it names, and for a pattern on an example and
 * on roles that are there, with whatever the Allow demands of a request.
 */
export function askedOf(
  { partition, roles }: Pick<Model, 'partition' | 'roles'>,
  role: ModelRole,
  action: string,
  granting: Statement,
): Ask[] {
  const contexts = contextsOf(role, action, granting, partition);
  const resources = new Set(
    listOf(granting.Resource ?? '*').flatMap((pattern) => {
      const examples = exampleArns(pattern, action, role, partition);
      if (!action.startsWith('iam:') || !/[*?$]/.test(pattern)) return examples;
      const glob = markWildcards(pattern.replace(/\$\{[^}]*\}/g, '*'));
      const near = roles.filter((other) => isNear(other, role) && matchesGlob(glob, other.arn));
      return [...examples, ...near.map(({ arn }) => arn)];
    }),
  );
  const isOfRoles = actionData(action).action.resourceTypes.some(({ name }) => name === 'role');
  return [...resources]
    .filter((resource) => !isOfRoles || !resource.startsWith('arn:') || resource.includes(':role/'))
    .flatMap((resource) => contexts.map((context) => ({ action, resource, context })));
}

/** The platform's roles of its account, and those of its own service. */
const isNear = (other: ModelRole, { account, tags }: ModelRole): boolean => {
  const service = tags['platform:service'];
  return (
    other.account.id === account.id &&
    (other.path === '/platform/' || (service !== undefined && other.tags['platform:service'] === service))
  );
};

/** IAM tells a policy the boundary that a role has, so that a grant without a condition meets one of the two. */
function contextsOf(role: ModelRole, action: string, granting: Statement, partition: string): Ask['context'][] {
  const found = assumptions({}, role, granting).map(({ context }) => context);
  if (!action.startsWith('iam:')) return found;
  const bounded = ['pipeline', 'runtime'].map((name) => ({
    'iam:PermissionsBoundary': `arn:${partition}:iam::${role.account.id}:policy/platform/${name}`,
  }));
  return [...found, ...bounded];
}
