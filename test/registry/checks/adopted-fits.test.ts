import type { Adopted } from '../../../environments/adopted-schema';
import { adoptedSources } from '../../fixtures/adopted-sources';
import { foundBy } from '../found-by';

type Change = { name: string; change: (adopted: Adopted) => void; found: readonly string[] };

describe('what was adopted is what the lock and the organisation speak of', () => {
  it.each<Change>([
    { name: 'passes as the command writes it', change: () => {}, found: [] },
    {
      name: 'fails when the organisation is another one',
      change: ({ organization }) => {
        if (organization) organization.id = 'o-other00001';
      },
      found: [
        'adopted organization: id must be that of the lock, o-acme000001, got "o-other00001"; run npx platform adopt organization again',
      ],
    },
    {
      name: 'fails when nothing was adopted, because Terraform would make every account again',
      change: (adopted) => {
        delete adopted.organization;
      },
      found: [
        'adopted organization: id must be that of the lock, o-acme000001, got "nothing"; run npx platform adopt organization again',
      ],
    },
    {
      name: 'fails when an account has another id in the lock',
      change: ({ accounts: { platform } }) => {
        if (platform) platform.id = '999900009999';
      },
      found: [
        'adopted account platform: id must be that of the lock, 100000000002, got "999900009999"; run npx platform adopt organization again',
      ],
    },
    {
      name: 'fails when the lock has no such account',
      change: ({ accounts }) => {
        const { platform } = accounts;
        if (platform) accounts.gone = { ...platform, id: '999900009999' };
      },
      found: [
        'adopted account gone: id must be that of the lock, which has none, got "999900009999"; run npx platform adopt organization again',
      ],
    },
    {
      name: 'fails when a unit is not in the data',
      change: ({ units }) => {
        units.prdo = {
          id: 'ou-ab12-00000002',
          name: 'Live',
          parent: 'r-ab12',
          attached: { SERVICE_CONTROL_POLICY: [], RESOURCE_CONTROL_POLICY: [] },
        };
      },
      found: [
        'adopted unit prdo: must be one of organizationalUnits, got "prdo"; use "prod" or take it out of environments/adopted.json',
      ],
    },
  ])('$name', ({ change, found }) => {
    const said = foundBy(
      'adopted-fits',
      ({ environments }) => change(environments.adopted as Adopted),
      adoptedSources(),
    );
    expect(said).toEqual(found);
  });

  it('fails when something was adopted and the organisation is said to be made here', () => {
    const said = foundBy(
      'adopted-fits',
      ({ environments }) => {
        environments.organization.manage = 'all';
      },
      adoptedSources(),
    );
    expect(said).toEqual([
      'organization: manage must be "accounts-exist" where something was adopted, got "all"; correct it, or empty environments/adopted.json',
    ]);
  });

  it('passes without anything adopted where all is made here', () => {
    expect(foundBy('adopted-fits', () => {})).toEqual([]);
  });
});
