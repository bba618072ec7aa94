import { type CheckCase, foundBy } from '../found-by';

describe('nobody can read the private key of a GitHub App', () => {
  it.each<CheckCase>([
    {
      name: 'fails when the key is a secret of GitHub',
      change: ({ environments: { organization } }) => {
        organization.github.apps = { repositories: { appId: 1, installationId: 2, key: 'secret' } };
      },
      found: [
        'GitHub App repositories: private key must be in KMS, where nobody can read it, got "secret"; import it with .github/scripts/import-app-key.sh, or waive app-keys-unreadable/repositories',
      ],
    },
    { name: 'passes when every key is in KMS', change: () => undefined, found: [] },
    {
      name: 'passes when there is no App yet',
      change: ({ environments: { organization } }) => {
        organization.github.apps = undefined;
      },
      found: [],
    },
    {
      name: 'passes when somebody accepted it',
      change: ({ environments: { organization }, registry }) => {
        organization.github.apps = { repositories: { appId: 1, installationId: 2, key: 'secret' } };
        registry.waivers.push({
          finding: 'app-keys-unreadable/repositories',
          reason: 'KMS without import',
          owner: 'pay',
          expires: '2099-12-31',
        });
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('app-keys-unreadable', change)).toEqual(found);
  });
});
