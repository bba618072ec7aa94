import type { Finding } from '../finding';
import { repeated } from '../repeated';
import type { Check } from './check';

const limit = 32;

/**
 * Each role of people has a permission set of its own, with a name that Identity Center accepts.
 *
 * @see https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreatePermissionSet.html
 */
export const permissionSetsFit: Check = {
  name: 'permission-sets-fit',
  run: ({ parsed: { organization } }) => {
    const sets = Object.entries(organization.people).flatMap(([role, people]) =>
      'permissionSet' in people ? [{ role, name: people.permissionSet }] : [],
    );
    const found = (rule: string, got: string, remedy: string): Finding => ({
      check: 'permission-sets-fit',
      subject: 'organization',
      rule,
      got,
      remedy,
    });
    return [
      ...repeated(sets.map(({ name }) => name)).map((name) =>
        found('permission set must belong to one role of people', name, 'give each role a permission set of its own'),
      ),
      ...sets
        .filter(({ name }) => name.length > limit)
        .map(({ role, name }) =>
          found(`people.${role}.permissionSet must have at most ${limit} characters`, name, 'shorten it'),
        ),
    ];
  },
};
