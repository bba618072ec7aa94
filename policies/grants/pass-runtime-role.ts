import { allow } from './allow';
import type { Grant } from './grant';

/**
 * Passes the service's own runtime roles, each by its exact ARN to the one AWS service that may take it.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
export const passRuntimeRole: Grant<'pass-runtime-role'> = ({ runtimeRoles }) => {
  const principals = [...new Set(runtimeRoles.map(({ principal }) => principal))].sort();
  return principals.map((principal) =>
    // A role that was passed to another service than its own would run there with the same rights.
    allow(
      `PassTo${sidOf(principal)}`,
      'iam:PassRole',
      runtimeRoles.filter((role) => role.principal === principal).map(({ arn }) => arn),
      { StringEquals: { 'iam:PassedToService': principal } },
    ),
  );
};

/** `ecs-tasks.amazonaws.com` → `EcsTasks`. */
const sidOf = (principal: string) =>
  (principal.split('.')[0] ?? '')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
