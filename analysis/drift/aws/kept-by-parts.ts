import type { ResourceChange } from '../../plan/resource-change';

type Part = { readonly type: string; readonly by: string; readonly shows?: string };

/** Arguments in which a whole shows what resources of their own keep; those say themselves when they differ. */
const parts: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  aws_iam_role: {
    managed_policy_arns: { type: 'aws_iam_role_policy_attachment', by: 'role', shows: 'policy_arn' },
    inline_policy: { type: 'aws_iam_role_policy', by: 'role', shows: 'name' },
  },
  aws_s3_bucket: {
    policy: { type: 'aws_s3_bucket_policy', by: 'bucket' },
    versioning: { type: 'aws_s3_bucket_versioning', by: 'bucket' },
    server_side_encryption_configuration: {
      type: 'aws_s3_bucket_server_side_encryption_configuration',
      by: 'bucket',
    },
    lifecycle_rule: { type: 'aws_s3_bucket_lifecycle_configuration', by: 'bucket' },
    object_lock_configuration: { type: 'aws_s3_bucket_object_lock_configuration', by: 'bucket' },
    logging: { type: 'aws_s3_bucket_logging', by: 'bucket' },
  },
};

/**
 * Whether an argument shows no more than the stack's own parts.
 *
 * The state of a whole is older than its parts, so that Terraform finds it changed after the first apply. A policy that
 * somebody attached beside the stack's own is no part of it.
 */
export function keptByParts(change: ResourceChange, argument: string, all: readonly ResourceChange[]): boolean {
  const part = parts[change.type]?.[argument];
  const name = change.after?.[part?.by === 'bucket' ? 'bucket' : 'name'];
  if (part === undefined || name === undefined) return false;
  const own = all.filter(
    ({ type, after, kind }) => type === part.type && kind === 'no-op' && after?.[part.by] === name,
  );
  const { shows } = part;
  if (shows === undefined) return own.length > 0;
  const kept = new Set(own.map(({ after }) => after?.[shows]));
  const shown = change.after?.[argument];
  return (
    Array.isArray(shown) && shown.every((each) => kept.has(shows === 'name' ? (each as { name?: unknown }).name : each))
  );
}
