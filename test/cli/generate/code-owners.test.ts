import { codeOwners } from '../../../cli/generate/code-owners';
import { guardedPaths } from '../../../registry/guarded-paths';
import { fixtureSources } from '../../fixtures/fixture-sources';

const { environments, registry } = fixtureSources();
const input = {
  organization: environments.organization,
  teams: registry.teams,
  services: Object.values(registry.services),
};
const lines = codeOwners(input)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/\s+/));

/** Who owns a file, as GitHub decides: the last line that matches. Folders end with a slash; there is no other pattern. */
const ownersOf = (file: string) =>
  lines
    .filter(([path = '']) => path === '*' || path === file || (path.endsWith('/') && file.startsWith(path)))
    .at(-1)
    ?.slice(1);

describe('CODEOWNERS', () => {
  it.each([
    { file: '/README.md', owners: ['@acme/permission-creators'] },
    { file: '/registry/teams.ts', owners: ['@acme/permission-creators'] },
    { file: '/registry/checks/one-key-each.ts', owners: ['@acme/permission-creators'] },
    { file: '/registry/services/pay.ts', owners: ['@acme/payments', '@acme/permission-creators'] },
    { file: '/registry/services/ledger.ts', owners: ['@acme/ledger', '@acme/permission-creators'] },
    { file: '/policies/grants/index.ts', owners: ['@acme/permission-creators'] },
    { file: '/policies/scps/deny-root.ts', owners: ['@acme/guardrails-appliers'] },
    { file: '/environments/lock.json', owners: ['@acme/guardrails-appliers'] },
    { file: '/package-lock.json', owners: ['@acme/guardrails-appliers'] },
    { file: '/stacks/index.ts', owners: ['@acme/guardrails-appliers'] },
    { file: '/.github/workflows/plan.yml', owners: ['@acme/guardrails-appliers'] },
    { file: '/.github/CODEOWNERS', owners: ['@acme/guardrails-appliers'] },
  ])('gives $file to $owners', ({ file, owners }) => {
    expect(ownersOf(file)).toEqual(owners);
  });

  it('gives every entry to its team', () => {
    for (const { id } of input.services) expect(ownersOf(`/registry/services/${id}.ts`)).toHaveLength(2);
  });

  it('lets no line after it take a guarded path away', () => {
    const after = lines.slice(lines.findIndex(([path]) => path === guardedPaths[0]));
    for (const [, ...owners] of after) expect(owners).toEqual(['@acme/guardrails-appliers']);
  });

  it('is not written for a team that nobody knows', () => {
    expect(() => codeOwners({ ...input, teams: [] })).toThrow(
      'service ledger: team must be one of registry/teams.ts, got "ledger"; add the team',
    );
  });
});
