import { notReady } from '../../../cli/bootstrap/not-ready';
import { organization } from '../../../environments/organization';
import { github, type Lock, type Organization } from '../../../environments/schema';

const empty: Lock = { organization: { guardrails: 'detached' }, accounts: {}, homes: {}, stacks: [] };
const intake: Lock = { ...empty, accounts: { platform: { phase: 'intake', id: '300000000001' } } };
const active: Lock = { ...empty, accounts: { platform: { phase: 'active', id: '300000000001' } } };
const own: Organization = {
  ...organization,
  repository: github('own-company/platform', { id: 1 }),
  github: { ...organization.github, organization: 'own-company', apps: undefined },
};
const withApps: Organization = { ...own, github: { ...own.github, apps: organization.github.apps } };

describe('what keeps a first run from beginning', () => {
  it.each([
    ['its own data and no Apps', own, empty],
    ['Apps whose keys were imported during the run', withApps, intake],
    ['an organisation that is there', organization, active],
  ])('is nothing with %s', (_, data, lock) => {
    expect(notReady(data, lock)).toEqual([]);
  });

  it('is an App whose key cannot be there yet', () => {
    expect(notReady(withApps, empty)).toEqual([expect.stringContaining('organization github.apps: must be left out')]);
  });

  it('is the example organisation, in any letters', () => {
    expect(notReady({ ...own, repository: github('ACME/platform', { id: 1 }) }, empty)).toHaveLength(1);
    expect(notReady({ ...own, github: { ...own.github, organization: 'Acme' } }, empty)).toHaveLength(1);
  });
});
