import { github } from '../../../../analysis/drift/github';
import { answered } from './answered';
import { githubStack, type Resources } from './github-stack';

const resources: Resources = {
  github_team: { 'services-appliers': { name: 'services-appliers' }, confirmers: { name: 'confirmers' } },
  github_team_members: {
    'services-appliers': {
      team_id: '${github_team.services-appliers.id}',
      members: [{ username: 'acme-first-reviewer' }, { username: 'acme-second-reviewer' }],
    },
  },
  github_team_repository: {
    platform: { team_id: '${github_team.services-appliers.id}', repository: 'platform', permission: 'push' },
  },
};
const people = (...logins: readonly string[]) => logins.map((login, id) => ({ login, id, type: 'User' }));
const honest = {
  '/orgs/acme/teams': [
    { id: 7001, slug: 'services-appliers' },
    { id: 7002, slug: 'confirmers' },
    { id: 7003, slug: 'everybody' },
  ],
  '/orgs/acme/teams/services-appliers/members': people('acme-first-reviewer', 'Acme-Second-Reviewer'),
  '/orgs/acme/teams/confirmers/members': [],
  '/repos/acme/platform/collaborators?affiliation=direct': [],
  '/repos/acme/platform/teams': [
    { id: 7001, slug: 'services-appliers', permission: 'push' },
    { id: 7003, slug: 'everybody', permission: 'pull' },
  ],
};
const drift = (changes: Readonly<Record<string, unknown>>) =>
  github([githubStack(resources, 'github-organization')], answered({ ...honest, ...changes })).findings.map(
    ({ severity, subject, rule, got, who }) => [severity, `${subject}: ${rule}, got ${got}`, who],
  );

describe('drift of teams', () => {
  it('is nothing where the right people are in them, in any case of their names', () => {
    expect(drift({})).toEqual([]);
  });

  it.each<{ name: string; changes: Record<string, unknown>; found: string[] }>([
    {
      name: 'another member',
      changes: {
        '/orgs/acme/teams/services-appliers/members': people('acme-first-reviewer', 'acme-second-reviewer', 'mallory'),
      },
      found: ['opens', 'team services-appliers: must have no other member, got mallory', 'guardrails-apply'],
    },
    {
      name: 'a member of a team that has none',
      changes: { '/orgs/acme/teams/confirmers/members': people('mallory') },
      found: ['opens', 'team confirmers: must have no other member, got mallory', 'guardrails-apply'],
    },
    {
      name: 'a member that is missing',
      changes: { '/orgs/acme/teams/services-appliers/members': people('acme-first-reviewer') },
      found: [
        'differs',
        'team services-appliers: must have the member acme-second-reviewer, got no such member, or an invitation that waits',
        'guardrails-apply',
      ],
    },
    {
      name: 'a team that is missing',
      changes: { '/orgs/acme/teams': [{ id: 7001, slug: 'services-appliers' }] },
      found: ['differs', 'team confirmers: must be there, got no such team', 'guardrails-apply'],
    },
    {
      name: 'members that are not shown',
      changes: { '/orgs/acme/teams/confirmers/members': 403 },
      found: [
        'unseen',
        'answer /orgs/acme/teams/confirmers/members: must be there, with status 200, got status 403',
        'drift',
      ],
    },
    {
      name: 'another team that administers a repository',
      changes: {
        '/repos/acme/platform/teams': [
          ...honest['/repos/acme/platform/teams'].slice(0, 1),
          { id: 7003, slug: 'everybody', permission: 'admin' },
        ],
      },
      found: [
        'opens',
        'repository acme/platform team everybody: must not administer it, got admin',
        'owners of the organisation',
      ],
    },
    {
      name: 'a team that may more than was asked for',
      changes: { '/repos/acme/platform/teams': [{ id: 7001, slug: 'services-appliers', permission: 'maintain' }] },
      found: [
        'opens',
        'repository acme/platform team services-appliers: must have push, got maintain',
        'guardrails-apply',
      ],
    },
    {
      name: 'a team that may less',
      changes: { '/repos/acme/platform/teams': [{ id: 7001, slug: 'services-appliers', permission: 'pull' }] },
      found: [
        'differs',
        'repository acme/platform team services-appliers: must have push, got pull',
        'guardrails-apply',
      ],
    },
    {
      name: 'a role of the organisation’s own',
      changes: {
        '/repos/acme/platform/teams': [
          ...honest['/repos/acme/platform/teams'],
          { id: 7004, slug: 'robots', permission: 'release-manager' },
        ],
      },
      found: [
        'unseen',
        'repository acme/platform team robots: must have one of pull, triage, push, maintain, admin, got release-manager',
        'owners of the organisation',
      ],
    },
  ])('finds $name', ({ changes, found }) => {
    expect(drift(changes)).toEqual([found]);
  });

  it('reads memberships one by one, and teams by number and slug', () => {
    const stack = githubStack({
      github_team_membership: {
        a: { team_id: '7001', username: 'acme-first-reviewer' },
        b: { team_id: '7001', username: 'acme-second-reviewer' },
      },
      github_team_repository: { pay: { team_id: 'services-appliers', repository: 'platform', permission: 'push' } },
    });
    expect(github([stack], answered(honest)).findings).toEqual([]);
  });

  it('refuses a team that it cannot tell', () => {
    const stack = githubStack({ github_team_membership: { a: { team_id: '${var.team}', username: 'a' } } });
    expect(() => github([stack], answered(honest))).toThrow(
      /must name a team by number, slug or resource of its stack, got "\$\{var\.team\}"/,
    );
  });
});
