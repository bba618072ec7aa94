import type { ExpectedServiceRole } from '../../../../expectations/expectations';
import type { Guarded, GuardedCall } from './guard';

type Who = Pick<GuardedCall, 'who' | 'principal'>;
type Place = Pick<Guarded, 'partition' | 'service'>;

/** An account of nobody's. */
export const strangeAccount = '999999999999';

/** A role by its path and name. */
export const roleIn = ({ partition }: Pick<Guarded, 'partition'>, account: string, role: string): Who => ({
  who: `${role} in ${account}`,
  principal: `arn:${partition}:iam::${account}:role/${role}`,
});

export const ownRole = ({ arn, name, account }: ExpectedServiceRole): Who => ({
  who: `${name} in ${account}`,
  principal: arn,
});

/** A role whose name only begins like another's. */
export const twinOf = ({ who, principal }: Who): Who => ({
  who: `a role that begins like ${who}`,
  principal: `${principal}-twin`,
});

/** Roles of other services of an account: names that begin and end like the service's own, and one that does neither. */
export const strangers = (place: Place, account: string): readonly Who[] =>
  [`${place.service}-twin`, `x-${place.service}`, 'zz-neighbour'].flatMap((service) => [
    roleIn(place, account, `pipeline/${service}_build`),
    roleIn(place, account, `pipeline/${service}_deploy`),
    roleIn(place, account, `runtime/${service}/${service}_task`),
  ]);

/** The accounts in which a service has roles, but for the one of the resource. */
export const otherAccounts = ({ roles, accountId }: Pick<Guarded, 'roles' | 'accountId'>): readonly string[] => [
  ...new Set(roles.map((role) => role.accountId).filter((id) => id !== accountId)),
];
