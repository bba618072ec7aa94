import type { GrantClass, RoleClass } from './grant-class';

/** The role that was asked, and how many it stands for. */
export function subjectOf({ role, size }: Pick<RoleClass, 'role' | 'size'>, { alone }: GrantClass): string {
  const same = alone.arn === role.arn ? '' : ` and ${role.address}`;
  return size > 1 ? `${alone.address}${same}, with ${size - 1} roles alike` : `${alone.address}${same}`;
}
