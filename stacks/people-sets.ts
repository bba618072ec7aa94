import type { Organization } from '../environments/schema';
import type { PermissionSetsProps } from '../modules/permission-sets';

/** The permission sets among the people of an organisation; principals that are named one by one need none. */
export function peopleSets(people: Organization['people']): PermissionSetsProps['sets'] {
  const roles = { 'break-glass': people.breakGlass, auditor: people.auditor, administrator: people.administrator };
  return (Object.keys(roles) as (keyof typeof roles)[]).flatMap((role) => {
    const who = roles[role];
    return 'permissionSet' in who ? [{ role, name: who.permissionSet, groupId: who.groupId }] : [];
  });
}
