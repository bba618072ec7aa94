import type { Organization, People } from '../environments/schema';
import type { PeopleAdmission } from './expectations';

/** Identity Center ends the name of a role in sixteen characters of its own choice. */
const ending = '?'.repeat(16);

/**
 * The people whom the organisation names for one role.
 *
 * @returns nothing where it names nobody: then nobody may take the role.
 */
export function peopleAdmissions(
  people: People,
  { partition, identityCenter }: Organization,
  platformAccount: string,
): PeopleAdmission[] {
  if ('principals' in people) return [...people.principals].sort().map((arn) => ({ kind: 'principal', arn }));
  if (identityCenter === undefined) return [];
  // An Identity Center in us-east-1 leaves its Region out of the path.
  const region = identityCenter.region === 'us-east-1' ? [] : [identityCenter.region];
  const path = ['aws-reserved', 'sso.amazonaws.com', ...region].join('/');
  return [
    {
      kind: 'permission-set',
      permissionSet: people.permissionSet,
      arnPattern: `arn:${partition}:iam::${platformAccount}:role/${path}/AWSReservedSSO_${people.permissionSet}_${ending}`,
    },
  ];
}
