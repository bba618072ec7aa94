import { unitsOf } from '../accounts';
import type { Finding } from '../finding';
import { suggestion } from '../schema-findings';
import type { Check } from './check';

/**
 * What was adopted is what the lock and the organisation speak of, and an organisation that exists has been adopted before
 * anything stands on it: under other names Terraform would make its accounts again.
 */
export const adoptedFits: Check = {
  name: 'adopted-fits',
  run: ({ parsed: { organization, lock, adopted } }) => {
    const found = (subject: string, rule: string, got: string, remedy: string): Finding => ({
      check: 'adopted-fits',
      subject,
      rule,
      got,
      remedy,
    });
    const { organization: before, units, accounts } = adopted;
    const again = 'run npx platform adopt organization again';
    if (organization.manage !== 'accounts-exist') {
      const isEmpty = before === undefined && Object.keys(units).length + Object.keys(accounts).length === 0;
      return isEmpty
        ? []
        : [
            found(
              'organization',
              'manage must be "accounts-exist" where something was adopted',
              organization.manage,
              'correct it, or empty environments/adopted.json',
            ),
          ];
    }
    const known = unitsOf(organization.organizationalUnits).map(({ unit }) => unit.id);
    return [
      ...(before?.id === lock.organization.id
        ? []
        : [
            found(
              'adopted organization',
              `id must be that of the lock, ${lock.organization.id ?? 'which has none'}`,
              before?.id ?? 'nothing',
              again,
            ),
          ]),
      ...Object.keys(units)
        .filter((unit) => !known.includes(unit))
        .map((unit) =>
          found(
            `adopted unit ${unit}`,
            'must be one of organizationalUnits',
            unit,
            suggestion(unit, known, 'take it out of environments/adopted.json'),
          ),
        ),
      ...Object.entries(accounts).flatMap(([name, { id }]) => {
        const locked = lock.accounts[name]?.id;
        return locked === id
          ? []
          : [found(`adopted account ${name}`, `id must be that of the lock, ${locked ?? 'which has none'}`, id, again)];
      }),
    ];
  },
};
