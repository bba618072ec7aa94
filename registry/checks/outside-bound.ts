import type { Finding } from '../finding';
import type { Check } from './check';

/** Accounts that nobody adopted are bound by the guardrails of the root all the same: attaching those is a decision about them. */
export const outsideBound: Check = {
  name: 'outside-bound',
  run: ({ parsed: { organization, lock, adopted } }) => {
    const outside = Object.entries(adopted.outside.accounts).map(([id, name]) => `${name} (${id})`);
    if (lock.organization.guardrails !== 'attached' || outside.length === 0) return [];
    const finding: Finding = {
      check: 'outside-bound',
      subject: `organization ${organization.name}`,
      rule: 'guardrails at the root must bind no account outside the data',
      got: outside.join(', '),
      remedy:
        'adopt them, or accept it with a waiver: they lose root, new users and new access keys, and cannot leave the organisation',
    };
    return [finding];
  },
};
