import { github } from '../../../../analysis/drift/github';
import { answered } from './answered';
import { githubStack } from './github-stack';

const stack = githubStack(
  {
    github_actions_organization_permissions: {
      actions: {
        enabled_repositories: 'all',
        allowed_actions: 'selected',
        sha_pinning_required: true,
        allowed_actions_config: [
          { github_owned_allowed: true, verified_allowed: false, patterns_allowed: ['hashicorp/*', 'aws-actions/*'] },
        ],
      },
    },
    github_actions_organization_workflow_permissions: {
      actions: {
        organization_slug: 'acme',
        default_workflow_permissions: 'read',
        can_approve_pull_request_reviews: false,
      },
    },
    github_actions_organization_oidc_subject_claim_customization_template: {
      actions: { include_claim_keys: ['repo', 'context'] },
    },
    github_actions_repository_oidc_subject_claim_customization_template: {
      platform: { repository: 'platform', use_default: true },
    },
    github_workflow_repository_permissions: {
      platform: { repository: 'platform', default_workflow_permissions: 'read' },
    },
  },
  'github-organization',
);
const honest = {
  '/orgs/acme/actions/permissions': {
    enabled_repositories: 'all',
    allowed_actions: 'selected',
    sha_pinning_required: true,
    selected_actions_url: 'https://api.github.com/orgs/acme/actions/permissions/selected-actions',
  },
  '/orgs/acme/actions/permissions/selected-actions': {
    github_owned_allowed: true,
    verified_allowed: false,
    patterns_allowed: ['aws-actions/*', 'hashicorp/*'],
  },
  '/orgs/acme/actions/permissions/workflow': {
    default_workflow_permissions: 'read',
    can_approve_pull_request_reviews: false,
  },
  '/orgs/acme/actions/oidc/customization/sub': { include_claim_keys: ['repo', 'context'] },
  '/repos/acme/platform/actions/oidc/customization/sub': { use_default: true, include_claim_keys: [] },
  '/repos/acme/platform/actions/permissions/workflow': { default_workflow_permissions: 'read' },
  '/repos/acme/platform/collaborators?affiliation=direct': [],
};
const drift = (changes: Readonly<Record<string, unknown>> = {}) =>
  github([stack], answered({ ...honest, ...changes })).findings.map(({ severity, subject, rule, got }) => [
    severity,
    `${subject}: ${rule}, got ${got}`,
  ]);

describe('drift of Actions and OIDC settings', () => {
  it('is nothing where GitHub answers what the stack asks for, in any order', () => {
    expect(drift()).toEqual([]);
  });

  it.each<{ path: keyof typeof honest; change: Record<string, unknown>; found: [string, string] }>([
    {
      path: '/orgs/acme/actions/permissions',
      change: { allowed_actions: 'all' },
      found: ['opens', 'organisation acme actions permissions: allowed_actions must be "selected", got "all"'],
    },
    {
      path: '/orgs/acme/actions/permissions',
      change: { sha_pinning_required: undefined },
      found: [
        'unseen',
        'organisation acme actions permissions: sha_pinning_required must be true, got no such field: not visible to this token',
      ],
    },
    {
      path: '/orgs/acme/actions/permissions/selected-actions',
      change: { patterns_allowed: ['aws-actions/*', 'hashicorp/*', 'mallory/*'] },
      found: [
        'opens',
        'organisation acme actions permissions selected-actions: patterns_allowed must be ["aws-actions/*","hashicorp/*"], got ["aws-actions/*","hashicorp/*","mallory/*"]',
      ],
    },
    {
      path: '/orgs/acme/actions/permissions/workflow',
      change: { can_approve_pull_request_reviews: true },
      found: [
        'opens',
        'organisation acme actions permissions workflow: can_approve_pull_request_reviews must be false, got true',
      ],
    },
    {
      path: '/repos/acme/platform/actions/permissions/workflow',
      change: { default_workflow_permissions: 'write' },
      found: [
        'opens',
        'repository acme/platform actions permissions workflow: default_workflow_permissions must be "read", got "write"',
      ],
    },
    {
      path: '/repos/acme/platform/actions/oidc/customization/sub',
      change: { use_default: false, include_claim_keys: ['repo'] },
      found: [
        'differs',
        'repository acme/platform actions oidc customization sub: use_default must be true, got false',
      ],
    },
  ])('finds $change in $path', ({ path, change, found }) => {
    expect(drift({ [path]: { ...honest[path], ...change } })).toEqual([found]);
  });

  it('finds an answer that was refused', () => {
    expect(drift({ '/orgs/acme/actions/permissions': 403 })).toEqual([
      ['unseen', 'answer /orgs/acme/actions/permissions: must be there, with status 200, got status 403'],
    ]);
  });

  it('names repositories that no stack has, without a finding', () => {
    const bodies = {
      ...honest,
      '/orgs/acme/repos': [{ full_name: 'acme/platform' }, { full_name: 'acme/Attic' }],
      '/repos/acme/sandbox/rulesets': [],
    };
    expect(github([stack], answered(bodies))).toMatchObject({ findings: [], others: ['acme/Attic', 'acme/sandbox'] });
  });

  it('refuses to compare nothing', () => {
    expect(() => github([], answered(honest))).toThrow(/^stacks: must hold those of GitHub/);
  });

  it('puts the worst first', () => {
    const { findings } = github([stack], answered({ '/orgs/acme/actions/permissions': { allowed_actions: 'all' } }));
    const severities = findings.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort((a, b) => rank.indexOf(a) - rank.indexOf(b)));
    expect(new Set(severities)).toEqual(new Set(['opens', 'unseen']));
  });
});

const rank = ['opens', 'unseen', 'differs'];
