import { composed } from './composed';
import { noAdministrators } from './two-people/no-administrators';
import { startedOnMain } from './two-people/started-on-main';
import { twoKeys } from './two-people/two-keys';

/**
 * Whoever writes a permission is two people: one brings the change to main past the approval of others, another one lets
 * the job through that applies it.
 *
 * Enumerated from roles, trust, workflows and rules, not assumed; `platform two-people` prints what was found.
 */
export const twoPeople = composed(
  'two-people',
  'whoever writes permissions, on AWS or on GitHub, comes in by two people, or as break-glass or administrator',
  [
    { name: 'two keys', run: twoKeys },
    { name: 'started on main', run: startedOnMain },
    { name: 'no administrators', run: noAdministrators },
  ],
);
