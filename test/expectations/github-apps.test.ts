import { githubApps } from '../../expectations/github-apps';
import { fixturePlatform } from './fixture-platform';

const role = (name: string) => `arn:aws:iam::100000000002:role/platform/${name}`;
const key = (letter: string) => `arn:aws:kms:eu-west-1:100000000002:key/00000000-0000-4000-8000-00000000000${letter}`;

describe('the GitHub Apps and who signs for them', () => {
  it('are the three of the organisation', () => {
    expect(githubApps(fixturePlatform())).toEqual([
      { name: 'organization', signers: [role('guardrails-apply')], key: key('a') },
      { name: 'read-only', signers: [role('drift'), role('main-plan')], key: key('c') },
      { name: 'repositories', signers: [role('services-apply')], key: key('b') },
    ]);
  });

  it('have no key in KMS where it is a secret of GitHub', () => {
    const platform = fixturePlatform(({ environments: { organization } }) => {
      organization.github.apps = { readOnly: { appId: 1, installationId: 2, key: 'secret' } };
    });
    expect(githubApps(platform)).toEqual([
      { name: 'read-only', signers: [role('drift'), role('main-plan')], key: null },
    ]);
  });

  it('are none before there is one, and before the platform account', () => {
    const none = fixturePlatform(({ environments: { organization } }) => {
      organization.github.apps = undefined;
    });
    expect(githubApps(none)).toEqual([]);
    const first = fixturePlatform(({ environments: { lock } }) => {
      lock.accounts.platform = { phase: 'pending' };
    });
    expect(githubApps(first)).toEqual([]);
  });
});
