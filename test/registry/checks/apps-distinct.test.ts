import type { GithubApps } from '../../../environments/schema';
import { type CheckCase, foundBy } from '../found-by';

const organization = {
  appId: 1,
  installationId: 11,
  key: { kms: '00000000-0000-4000-8000-000000000001' },
};
const apps =
  (change: Partial<GithubApps['organization']>): CheckCase['change'] =>
  ({ environments }) => {
    const other = { appId: 2, installationId: 12, key: { kms: '00000000-0000-4000-8000-000000000002' } };
    environments.organization.github.apps = { organization, readOnly: { ...other, ...change } };
  };

describe('each GitHub App is one of its own', () => {
  it.each<CheckCase>([
    {
      name: 'fails when two are one App',
      change: apps({ appId: 1 }),
      found: [
        'GitHub App readOnly: appId must be its own, got "1"; it is that of organization; register an App for each',
      ],
    },
    {
      name: 'fails when two are one installation',
      change: apps({ installationId: 11 }),
      found: [
        'GitHub App readOnly: installationId must be its own, got "11"; it is that of organization; register an App for each',
      ],
    },
    {
      name: 'fails when two have one key',
      change: apps({ key: organization.key }),
      found: [
        'GitHub App readOnly: key must be its own, got "00000000-0000-4000-8000-000000000001"; it is that of organization; register an App for each',
      ],
    },
    { name: 'passes when nothing is shared', change: apps({}), found: [] },
    {
      name: 'passes when both keys are secrets of GitHub',
      change: (sources) => {
        apps({ key: 'secret' })(sources);
        Object.assign(sources.environments.organization.github.apps ?? {}, {
          organization: { ...organization, key: 'secret' },
        });
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('apps-distinct', change)).toEqual(found);
  });
});
