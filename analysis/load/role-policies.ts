import type { PlacedPolicy } from '../model';
import type { Loading } from './loading';
import type { ManagedPolicy } from './managed-policies';
import { resolveText } from './resolve';
import { type Resource, resourcesOf, subjectOf } from './stack';

/** Says which policies a role has: inline ones and attached ones, made beside it or named by it. */
export function rolePolicies(
  loading: Loading,
  roles: readonly Resource[],
  managed: ReadonlyMap<string, ManagedPolicy>,
): (role: Resource) => PlacedPolicy[] {
  const { stacks, problems, policy } = loading;
  const keyOf = (account: string | undefined, role: string) => `${account} ${role}`;
  const nameOf = (role: Resource) => resolveText(role, 'name', problems) ?? '';
  const known = new Set(roles.map((role) => keyOf(role.stack.account, nameOf(role))));
  const byRole = new Map<string, PlacedPolicy[]>();

  const add = (resource: Resource, placed: PlacedPolicy | undefined) => {
    const role = resolveText(resource, 'role', problems);
    if (role === undefined || placed === undefined) return;
    const key = keyOf(resource.stack.account, role);
    if (!known.has(key)) {
      problems.note(
        `${subjectOf(resource)} argument role`,
        'must be a role of this output',
        role,
        'make the role here',
      );
    }
    const policies = byRole.get(key);
    if (policies) policies.push(placed);
    else byRole.set(key, [placed]);
  };
  const attached = (resource: Resource, argument: string, arn: string | undefined): PlacedPolicy | undefined => {
    const found = arn === undefined ? undefined : managed.get(arn);
    if (arn !== undefined && found === undefined) {
      problems.note(
        `${subjectOf(resource)} argument ${argument}`,
        'must be a policy of this output',
        arn,
        'write its statements here, so that they can be judged',
      );
    }
    return found?.policy;
  };

  for (const resource of resourcesOf(stacks, 'aws_iam_role_policy')) {
    add(resource, policy(resource, 'policy', resolveText(resource, 'name', problems) ?? resource.name));
  }
  for (const resource of resourcesOf(stacks, 'aws_iam_role_policy_attachment')) {
    add(resource, attached(resource, 'policy_arn', resolveText(resource, 'policy_arn', problems)));
  }
  return (role) => {
    const beside = byRole.get(keyOf(role.stack.account, nameOf(role))) ?? [];
    const inline = listOf(role.block.inline_policy).flatMap((block) => {
      const written = { ...role, block: block as Resource['block'] };
      const name = resolveText(written, 'name', problems);
      return name === undefined ? [] : (policy(written, 'policy', name) ?? []);
    });
    const named = listOf(role.block.managed_policy_arns).flatMap((arn) => {
      const written = { ...role, block: { arn } };
      return attached(role, 'managed_policy_arns', resolveText(written, 'arn', problems)) ?? [];
    });
    // A state repeats in the role what is made beside it.
    return [
      ...beside,
      ...inline.filter(({ name }) => !beside.some((policy) => policy.name === name)),
      ...named.filter((policy) => !beside.includes(policy)),
    ];
  };
}

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
