import { codecommit, github, gitlab } from '../../../registry/schema';
import { entryOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe("a repository is in the organisation's own place", () => {
  it.each<CheckCase>([
    {
      name: 'fails when a GitHub repository is elsewhere',
      change: (sources) => {
        entryOf(sources, 'pay').repository = github('other/pay', { id: 1001 });
      },
      found: [
        'service pay: repository must be in the organisation acme, spelt in the same case, got "other/pay"; move it to acme or correct its name',
      ],
    },
    {
      name: 'fails when the name is spelt in another case, which a token is not',
      change: (sources) => {
        entryOf(sources, 'pay').repository = github('Acme/pay', { id: 1001 });
      },
      found: [
        'service pay: repository must be in the organisation acme, spelt in the same case, got "Acme/pay"; move it to acme or correct its name',
      ],
    },
    {
      name: 'fails when the platform itself is elsewhere',
      change: (sources) => {
        sources.environments.organization.repository = github('other/platform', { id: 900 });
      },
      found: [
        'organization: repository must be in the organisation acme, spelt in the same case, got "other/platform"; move it to acme or correct its name',
      ],
    },
    {
      name: 'fails when there is no GitLab',
      change: (sources) => {
        sources.environments.organization.gitlab = undefined;
        entryOf(sources, 'pay').repository = gitlab('acme/pay', { id: 1 });
      },
      found: [
        'service pay: repository on GitLab must have organization.gitlab, got "acme/pay"; add gitlab to environments/organization.ts',
      ],
    },
    {
      name: 'fails when a project is in another group',
      change: (sources) => {
        entryOf(sources, 'pay').repository = gitlab('acme-labs/pay', { id: 1 });
      },
      found: [
        'service pay: repository must be in the group acme, spelt in the same case, got "acme-labs/pay"; move it to acme or correct its name',
      ],
    },
    {
      name: 'fails when GitLab has the issuer of GitHub',
      change: (sources) => {
        sources.environments.organization.gitlab = { issuerHost: 'token.actions.githubusercontent.com', group: 'acme' };
      },
      found: [
        'organization: gitlab.issuerHost must not be that of GitHub, got "token.actions.githubusercontent.com"; correct one of them',
      ],
    },
    {
      name: 'passes when a project is deeper in the group',
      change: (sources) => {
        entryOf(sources, 'pay').repository = gitlab('acme/money/pay', { id: 1 });
      },
      found: [],
    },
    {
      name: 'passes when the repository is in AWS',
      change: (sources) => {
        entryOf(sources, 'pay').repository = codecommit('pay');
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('source-known', change)).toEqual(found);
  });
});
