import { github } from '../../../../analysis/drift/github';
import { issueText } from '../../../../analysis/drift/issue-text';
import { formatFinding } from '../../../../registry/finding';
import { answered } from './answered';
import { api } from './api';
import { githubStack } from './github-stack';

const path = '/repos/acme/pay/collaborators?affiliation=direct';
const stack = githubStack({
  github_actions_repository_oidc_subject_claim_customization_template: {
    pay: { repository: 'pay', use_default: true },
  },
});
const honest = {
  '/repos/acme/pay/actions/oidc/customization/sub': { use_default: true },
  '/repos/acme/pay/teams': [],
};
const findings = (answer?: unknown) =>
  github([stack], answered({ ...honest, ...(answer !== undefined && { [path]: answer }) })).findings;

describe('drift of collaborators', () => {
  it('is nothing in a repository to which nobody was added', () => {
    expect(findings([])).toEqual([]);
  });

  it.each<{ role: string; severity: string; changes?: Record<string, unknown> }>([
    { role: 'admin', severity: 'opens' },
    { role: 'maintain', severity: 'opens' },
    { role: 'write', severity: 'opens' },
    { role: 'push', severity: 'opens', changes: { permissions: undefined } },
    { role: 'triage', severity: 'differs' },
    { role: 'read', severity: 'differs' },
    { role: 'pull', severity: 'differs', changes: { permissions: undefined } },
    { role: 'release-manager', severity: 'opens', changes: { permissions: { pull: true, push: true } } },
    { role: 'release-manager', severity: 'unseen', changes: { permissions: { pull: true, push: false } } },
    { role: 'release-manager', severity: 'unseen', changes: { permissions: undefined } },
    { role: 'read', severity: 'opens', changes: { permissions: { admin: true } } },
  ])('finds a person with $role as what $severity ($changes)', ({ role, severity, changes }) => {
    expect(findings([api.collaborator('mallory', role, changes)])).toEqual([
      {
        stack: 'github-pay',
        severity,
        subject: 'repository acme/pay collaborator mallory',
        rule: 'must have no access of their own',
        got: role,
        remedy:
          'remove the person in the settings of the repository, and add them to a team of the registry if they need access',
        who: 'owners of the organisation',
      },
    ]);
  });

  it('finds every one of several, in every repository', () => {
    const other = githubStack(
      { github_repository_environment: { ledger_dev: { repository: 'ledger', environment: 'dev' } } },
      'github-ledger',
    );
    const both = github(
      [stack, other],
      answered({
        ...honest,
        [path]: [api.collaborator('mallory', 'admin'), api.collaborator('trudy', 'read')],
        '/repos/acme/ledger/environments': api.environments(api.environment({ name: 'dev', protection_rules: [] })),
        '/repos/acme/ledger/teams': [],
        '/repos/acme/ledger/collaborators?affiliation=direct': [api.collaborator('mallory', 'write')],
      }),
    ).findings.filter(({ subject }) => subject.includes('collaborator'));
    expect(both.map(({ stack: name, subject, severity }) => [name, subject, severity])).toEqual([
      ['github-ledger', 'repository acme/ledger collaborator mallory', 'opens'],
      ['github-pay', 'repository acme/pay collaborator mallory', 'opens'],
      ['github-pay', 'repository acme/pay collaborator trudy', 'differs'],
    ]);
  });

  it.each([
    ['no answer', undefined, 'no answer'],
    ['a refusal', 403, 'status 403'],
    ['nothing that is shown', 404, 'status 404'],
  ])('takes %s for no empty list', (_, answer, got) => {
    expect(findings(answer)).toMatchObject([
      { severity: 'unseen', subject: `answer ${path}`, rule: 'must be there, with status 200', got, who: 'drift' },
    ]);
  });

  it.each([
    ['no list', {}],
    ['a person without a name', [{ role_name: 'admin' }]],
    ['a person without a role', [api.collaborator('mallory', 'admin', { role_name: undefined })]],
  ])('refuses %s', (_, answer) => {
    expect(() => findings(answer)).toThrow(/^answer \/repos\/acme\/pay\/collaborators\?affiliation=direct/);
  });

  it('lets no login rewrite the terminal, mention anybody or end a cell', () => {
    const found = findings([api.collaborator('a | @acme/all\n\u001b[2J', 'admin')]);
    const [line = ''] = found.map((finding) => formatFinding({ check: 'drift', ...finding }));
    expect(line).toContain('collaborator a | @acme/all\\n\\u001b[2J: must have');
    expect(issueText('github-pay', found)).toContain(
      'collaborator a &#124; @&#8203;acme/all&#92;u000a&#92;u001b&#91;2J',
    );
  });
});
