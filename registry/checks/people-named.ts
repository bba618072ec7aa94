import type { Finding } from '../finding';
import type { Check } from './check';

/** Every role of people says who may take it. */
export const peopleNamed: Check = {
  name: 'people-named',
  run: ({ parsed: { organization } }) =>
    Object.entries(organization.people)
      .filter(([, people]) => 'principals' in people && people.principals.length === 0)
      .map(
        ([role]): Finding => ({
          check: 'people-named',
          subject: 'organization',
          rule: `people.${role}.principals must name at least one role or user`,
          got: 'an empty list',
          remedy: 'name who may take the role, or give a permission set',
        }),
      ),
};
