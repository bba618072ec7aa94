import { boundaryNames, paths, policyArn, roleArn } from '../names';
import type { ServiceControlPolicy } from './service-control-policy';

const wearing = ['iam:CreateRole', 'iam:PutRolePermissionsBoundary'];

/**
 * Every role has one of our boundaries from its first moment, the one of its path, and never loses it.
 *
 * Roles that AWS makes for itself (service-linked, Identity Center) are not bound by SCPs. The negated operator also
 * holds where no boundary is sent.
 */
export const requireBoundary: ServiceControlPolicy = {
  name: 'require-boundary',
  tier: 'fence',
  statements: ({ partition }) => {
    const anywhere = { partition, account: '*' };
    const other = (...names: readonly string[]) => ({
      ArnNotLike: { 'iam:PermissionsBoundary': names.map((name) => policyArn(anywhere, name)) },
    });
    const pipeline = roleArn(anywhere, paths.pipeline, '*');
    const runtime = roleArn(anywhere, paths.runtime('*'), '*');
    return [
      {
        // A role without a boundary can do whatever its maker grants it; services' roles have one of their own, below.
        Sid: 'RequireBoundary',
        Effect: 'Deny',
        Action: wearing,
        NotResource: [pipeline, runtime],
        Condition: other(...Object.values(boundaryNames)),
      },
      {
        // A pipeline role in a wider boundary would escape its fence.
        Sid: 'RequirePipelineBoundary',
        Effect: 'Deny',
        Action: wearing,
        Resource: pipeline,
        Condition: other(boundaryNames.pipeline),
      },
      {
        // The same for the roles that services' code runs as.
        Sid: 'RequireRuntimeBoundary',
        Effect: 'Deny',
        Action: wearing,
        Resource: runtime,
        Condition: other(boundaryNames.runtime),
      },
      {
        // A boundary is replaced, never taken off.
        Sid: 'KeepBoundary',
        Effect: 'Deny',
        Action: 'iam:DeleteRolePermissionsBoundary',
        Resource: '*',
      },
    ];
  },
};
