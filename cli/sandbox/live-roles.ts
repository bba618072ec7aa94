import {
  GetRoleCommand,
  GetRolePolicyCommand,
  type IAMClient,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  paginateListRoles,
} from '@aws-sdk/client-iam';
import type { RoleFacts } from '../../analysis/read-back/role-facts';

/** Every role of the account, as AWS has it. */
export async function liveRoles(iam: IAMClient): Promise<RoleFacts[]> {
  const names: string[] = [];
  for await (const page of paginateListRoles({ client: iam }, {})) {
    for (const { RoleName } of page.Roles ?? []) if (RoleName) names.push(RoleName);
  }
  const roles: RoleFacts[] = [];
  for (const name of names) roles.push(await liveRole(iam, name));
  return roles;
}

async function liveRole(iam: IAMClient, RoleName: string): Promise<RoleFacts> {
  const { Role } = await iam.send(new GetRoleCommand({ RoleName }));
  const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
  const { AttachedPolicies = [] } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
  const inline: Record<string, unknown> = {};
  for (const PolicyName of PolicyNames) {
    const { PolicyDocument } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
    inline[PolicyName] = decoded(PolicyDocument);
  }
  return {
    arn: Role?.Arn ?? RoleName,
    boundary: Role?.PermissionsBoundary?.PermissionsBoundaryArn,
    tags: Object.fromEntries((Role?.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
    trust: decoded(Role?.AssumeRolePolicyDocument),
    inline,
    attached: AttachedPolicies.flatMap(({ PolicyArn }) => PolicyArn ?? []),
  };
}

/** IAM answers documents in the encoding of addresses. */
const decoded = (document: string | undefined): unknown =>
  document ? JSON.parse(decodeURIComponent(document)) : undefined;
