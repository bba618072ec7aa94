import type { Finding } from '../finding';
import type { Check } from './check';

/** People who sign in with a permission set need the Identity Center instance that holds it. */
export const identityCenter: Check = {
  name: 'identity-center',
  run: ({ parsed: { organization } }) =>
    organization.identityCenter
      ? []
      : Object.entries(organization.people).flatMap(([role, people]): Finding[] =>
          'permissionSet' in people
            ? [
                {
                  check: 'identity-center',
                  subject: 'organization',
                  rule: `identityCenter must be given where people.${role} is a permission set`,
                  got: people.permissionSet,
                  remedy: 'add identityCenter or name principals',
                },
              ]
            : [],
        ),
};
