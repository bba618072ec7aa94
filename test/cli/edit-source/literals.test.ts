import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { withRetired } from '../../../cli/edit-source/with-retired';
import { withRetiredStacks } from '../../../cli/edit-source/with-retired-stacks';
import { withoutEnvironment } from '../../../cli/edit-source/without-environment';
import { withoutEnvironmentOf } from '../../../cli/edit-source/without-environment-of';
import { withoutItemWhere } from '../../../cli/edit-source/without-item-where';
import { withoutUnit } from '../../../cli/edit-source/without-unit';
import { biomeSays } from './biome-says';

const repository = join(__dirname, '../../..');
const file = (path: string) => readFileSync(join(repository, path), 'utf8');
const evidence = { resources: 0 as const, serial: 7, run: 'https://github.com/acme/platform/actions/runs/1' };

describe('retired ids', () => {
  const path = 'registry/retired.ts';
  const ids = (text: string) =>
    `import type { RetiredIds } from './schema';\n\nexport const retired: RetiredIds = ${text};\n`;
  const empty = ids('{ services: [], teams: [], environments: [], accounts: [] }');

  it('go behind those that are there, on one line while there is room', () => {
    const text = withRetired(path, withRetired(path, empty, 'services', 'refunds'), 'services', 'alerts');
    expect(text).toBe(ids("{ services: ['refunds', 'alerts'], teams: [], environments: [], accounts: [] }"));
  });

  it('are written once', () => {
    const text = withRetired(path, empty, 'teams', 'data');
    expect(withRetired(path, text, 'teams', 'data')).toBe(text);
  });

  it('name accounts to close in a list of their own', () => {
    expect(withRetired(path, empty, 'close', 'data-dev')).toBe(
      ids("{ services: [], teams: [], environments: [], accounts: [], close: ['data-dev'] }"),
    );
  });

  it('are as the formatter wants them, however many and long they are', () => {
    const files: Record<string, string> = {};
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{3,40}$/), { maxLength: 9 }), (all) => {
        files[`r${Object.keys(files).length}.ts`] = all.reduce(
          (text, id, index) => withRetired(path, text, index % 3 === 0 ? 'accounts' : 'services', id),
          empty,
        );
      }),
      { numRuns: 60 },
    );
    expect(biomeSays(files)).toBe('');
  });

  it.each([
    {
      name: 'a comment that would be lost',
      text: ids('{ services: [], /* none */ teams: [], environments: [], accounts: [] }'),
    },
    { name: 'a spread', text: ids('{ ...older, services: [], teams: [], environments: [], accounts: [] }') },
    { name: 'a name for an id', text: ids('{ services: [refunds], teams: [], environments: [], accounts: [] }') },
    { name: 'no list of that kind', text: ids('{ services: [], environments: [], accounts: [] }') },
  ])('are refused where there is $name', ({ text }) => {
    expect(() => withRetired(path, text, 'teams', 'data')).toThrow(
      'registry/retired.ts: must hold one object of lists of ids to be edited by a command, got "another form"; edit it by hand: add \'data\' to teams',
    );
  });
});

describe('retired stacks', () => {
  const path = 'environments/retired.ts';

  it('are listed with their evidence', () => {
    const text = withRetiredStacks(path, file(path), [{ stack: 'github-data', evidence }]);
    expect(text).toContain(`export const retiredStacks: readonly RetiredStack[] = [
  {
    stack: 'github-data',
    evidence: { resources: 0, serial: 7, run: 'https://github.com/acme/platform/actions/runs/1' },
  },
];`);
  });

  it('are as the formatter wants them, whatever the address is long', () => {
    const texts = [10, 40, 45, 50, 55, 100, 104, 106, 108, 110, 150].map((length, index) => {
      const run = `https://github.com/${'a'.repeat(length)}`;
      const stacks = [
        { stack: 'github-data', evidence },
        { stack: 'github-pay', evidence: { ...evidence, run } },
      ];
      return [`r${index}.ts`, stacks.reduce((done, stack) => withRetiredStacks(path, done, [stack]), file(path))];
    });
    expect(biomeSays(Object.fromEntries(texts))).toBe('');
  });
});

describe('what leaves a list', () => {
  const entry = (environments: string) =>
    `import { defineService, github, serverless } from '../schema';

export default defineService({
  id: 'refunds',
  team: 'payments',
  repository: github('acme/refunds', { id: 1 }),
  environments: ${environments},
  pipeline: serverless(),
});
`;
  const path = 'registry/services/refunds.ts';

  it('leaves the rest of an entry as it is', () => {
    expect(withoutEnvironmentOf(path, entry("['dev', 'staging', 'prod']"), 'staging')).toBe(entry("['dev', 'prod']"));
  });

  it('leaves comments, but the one on its own line', () => {
    const commented = entry("[\n    // first\n    'dev',\n    'staging', // soon gone\n    'prod',\n  ]");
    expect(withoutEnvironmentOf(path, commented, 'staging')).toBe(
      entry("[\n    // first\n    'dev',\n    'prod',\n  ]"),
    );
  });

  it.each(["[...common, 'staging']", '[staging]', 'all', "['dev']", "['dev', /* not yet */ 'staging']"])(
    'is refused with what to do by hand in %s',
    (environments) => {
      expect(() => withoutEnvironmentOf(path, entry(environments), 'staging')).toThrow(
        'registry/services/refunds.ts: must list its environments as literals to be edited by a command, got "another form"; edit it by hand: remove \'staging\' from environments',
      );
    },
  );

  it('takes a team, a unit and an environment out as the formatter wants it', () => {
    const teams = (id: string, text: string) =>
      withoutItemWhere({ path: 'registry/teams.ts', text, list: 'teams', key: 'id', value: id });
    const some = teams('payments', file('registry/teams.ts'));
    expect(some).not.toContain('payments');
    expect(some).toContain("id: 'storefront'");
    const index = withoutEnvironment('environments/index.ts', file('environments/index.ts'), 'staging');
    expect(index).not.toContain('staging');
    const unit = (environment: string, text: string) => withoutUnit('environments/organization.ts', text, environment);
    const units = unit('staging', file('environments/organization.ts'));
    expect(units).toContain(`      units: [
        { id: 'dev', holds: 'dev' },
        { id: 'prod', holds: 'prod' },
      ],`);
    expect(
      biomeSays({
        'a.ts': some,
        'b.ts': teams('storefront', some),
        'd.ts': index,
        'e.ts': units,
        'f.ts': unit('dev', units),
        'g.ts': unit('prod', unit('dev', units)),
      }),
    ).toBe('');
  });

  it('refuses a unit with units in it', () => {
    const text = file('environments/organization.ts').replace(
      "{ id: 'dev', holds: 'dev' }",
      "{ id: 'dev', holds: 'dev', units: [] }",
    );
    expect(() => withoutUnit('environments/organization.ts', text, 'dev')).toThrow('edit it by hand: remove the unit');
  });
});
