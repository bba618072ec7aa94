import type { Expectations, ExpectedServiceRole } from '../../../expectations/expectations';

/** The roles of services in the accounts that work: nobody deploys to a suspended one. */
export function workingRoles({ roles, accounts }: Expectations): readonly ExpectedServiceRole[] {
  const working = new Set(accounts.filter(({ phase }) => phase === 'active').map(({ name }) => name));
  return roles.filter((role): role is ExpectedServiceRole => 'service' in role && working.has(role.account));
}
