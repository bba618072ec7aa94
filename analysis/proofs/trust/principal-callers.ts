import type { PeopleAdmission, RoleAdmission } from '../../../expectations/expectations';
import type { Caller, Callers } from './caller';

const foreign = '999999999999';

/** The caller with the organisation that its account belongs to. */
const caller = (name: string, principal: string, organization: string | null | undefined): Caller => ({
  name,
  principal,
  action: 'sts:AssumeRole',
  context: organization ? { 'aws:PrincipalOrgID': organization } : {},
});

const elsewhere = (arn: string) => arn.replace(/::\d{12}:/, `::${foreign}:`);
const rootOf = (arn: string) => arn.replace(/^(arn:[^:]+:iam::\d{12}):.*$/, '$1:root');

/** A role by its ARN, and others of its account, name and organisation. */
export function roleCallers({ arn, organization }: RoleAdmission, known: string | undefined): Callers {
  const own = organization ?? known;
  const name = arn.slice(arn.lastIndexOf('/') + 1);
  return {
    honest: [caller(`the role ${arn}`, arn, own)],
    strangers: [
      caller('another role of the same account', arn.replace(name, 'elsewhere'), own),
      caller('a role whose name begins alike', `${arn}-2`, own),
      caller('a role of the same name under no path', arn.replace(/role\/.*$/, `role/${name}`), own),
      caller('a role of the same name in another account', elsewhere(arn), own),
      caller('a user of the same account', arn.replace(/role\/.*$/, `user/${name}`), own),
      caller('the root user of that account', rootOf(arn), own),
      ...(organization === null
        ? []
        : [
            caller('the role in another organisation', arn, 'o-elsewhere0'),
            caller('the role in no organisation', arn, undefined),
          ]),
    ],
  };
}

/** People: principals by their ARN, or the roles of one permission set, and those who resemble them. */
export function peopleCallers(admission: PeopleAdmission, organization: string | undefined): Callers {
  if (admission.kind === 'principal') {
    const { arn } = admission;
    return {
      honest: [caller(`the person ${arn}`, arn, organization)],
      strangers: [
        caller('a person whose name begins alike', `${arn}-2`, organization),
        caller('a person of the same name in another account', elsewhere(arn), organization),
        caller('the root user of that account', rootOf(arn), organization),
      ],
    };
  }
  const { permissionSet, arnPattern } = admission;
  const arn = arnPattern.replaceAll('?', 'a');
  const ofSet = (set: string) => arn.replace(`_${permissionSet}_`, `_${set}_`);
  return {
    honest: [caller(`a person with the permission set ${permissionSet}`, arn, organization)],
    strangers: [
      caller('another permission set', ofSet('elsewhere'), organization),
      caller('a permission set whose name begins alike', ofSet(`${permissionSet}-evil`), organization),
      caller('a permission set whose name goes on', ofSet(`${permissionSet}_2`), organization),
      caller('the permission set in another account', elsewhere(arn), organization),
      caller('a role that somebody made under such a name', arn.replace(/aws-reserved\/.*\//, ''), organization),
      caller('the root user of that account', rootOf(arn), organization),
    ],
  };
}
