import { protectedKinds } from '../gate/protected-kinds';
import type { ResourceChange } from '../plan/resource-change';
import { same } from '../read-back/same';

/** Types whose every change is looked at first; each with what changes. */
const alwaysRead: Readonly<Record<string, string>> = {
  aws_iam_openid_connect_provider: 'changes who may sign in at all',
  aws_iam_saml_provider: 'changes who may sign in at all',
  aws_organizations_policy: 'changes a guardrail',
  aws_organizations_policy_attachment: 'changes where a guardrail holds',
  aws_organizations_delegated_administrator: 'changes who watches the organisation',
  aws_ssoadmin_account_assignment: 'changes who gets into an account',
  aws_ssoadmin_permission_set: 'changes what people may do',
  aws_ssoadmin_permission_set_inline_policy: 'changes what people may do',
  aws_kms_key: 'changes a key',
  github_organization_ruleset: 'changes the rules of every repository',
  github_repository_ruleset: 'changes the rules of a repository',
  github_actions_organization_permissions: 'changes which actions may run',
};

/** Why a change is looked at before all others; undefined for one that is not. */
export function dangerOf(change: ResourceChange): string | undefined {
  const { type, kind, before, after, address } = change;
  if (kind === 'no-op' || kind === 'read') return undefined;
  if (['destroy', 'replace', 'forget'].includes(kind)) {
    if (type === 'aws_iam_policy' && !isOfPlatform(change)) return undefined;
    if (type === 'aws_iam_role' && !isOfPlatform(change)) return kind === 'destroy' ? undefined : 'loses a role';
    if (Object.hasOwn(protectedKinds, type)) return `loses ${protectedKinds[type]}`;
  }
  if (kind === 'import') return 'adopts something that was made elsewhere';
  const differs = (argument: string) => !same(before?.[argument] ?? null, after?.[argument] ?? null);
  if (type === 'aws_iam_role') {
    const isNew = before === null;
    if (isOfPlatform(change)) return isNew ? 'makes a role of the platform' : 'changes a role of the platform';
    if (!isNew && differs('assume_role_policy')) return 'changes who may assume the role';
    if (!isNew && differs('permissions_boundary')) return 'changes the boundary of the role';
  }
  if (type === 'aws_iam_policy' && isOfPlatform(change)) return 'changes a boundary';
  if (type.startsWith('aws_s3_') && /(^|[^a-z])state([^a-z]|$)/.test(`${address} ${before?.bucket ?? after?.bucket}`)) {
    return 'changes the state bucket';
  }
  return Object.hasOwn(alwaysRead, type) ? alwaysRead[type] : undefined;
}

/** Under the path of the platform, before or after. */
const isOfPlatform = ({ before, after }: ResourceChange) =>
  [before?.path, after?.path].some((path) => String(path ?? '').startsWith('/platform/'));
