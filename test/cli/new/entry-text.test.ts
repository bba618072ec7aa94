import fc from 'fast-check';
import { entryText } from '../../../cli/new/entry-text';
import { useNames } from '../../../registry/grants';
import { github, infrastructure, type ServiceEntry, serviceSchema } from '../../../registry/schema';
import { biomeSays } from '../edit-source/biome-says';

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,19}(-[a-z0-9]{1,6}){0,2}$/);
const entries: fc.Arbitrary<ServiceEntry> = fc
  .record({
    id,
    title: fc.option(fc.stringMatching(/^[A-Z][A-Za-z .]{0,200}[a-z]$/), { nil: undefined }),
    team: id,
    criticality: fc.constantFrom(undefined, 'standard' as const, 'business-critical' as const),
    highRisk: fc.constantFrom(undefined, true),
    repository: fc.record({
      kind: fc.constant('github' as const),
      name: fc.stringMatching(/^[a-z]{1,30}\/[a-z]{1,100}$/),
      id: fc.integer({ min: 1, max: 999_999_999 }),
      subject: fc.constant('immutable' as const),
      visibility: fc.constantFrom('private' as const, 'internal' as const, 'public' as const),
    }),
    environments: fc.uniqueArray(id, { minLength: 1, maxLength: 8 }),
    pipeline: fc.oneof(
      fc.record({ profile: fc.constant('container-on-ecs' as const), cluster: id }),
      fc.record({
        profile: fc.constant('serverless' as const),
        tool: fc.constantFrom('terraform' as const, 'cloudformation' as const),
      }),
      fc.record({ profile: fc.constantFrom('static-site' as const, 'infrastructure' as const) }),
    ),
    uses: fc.option(fc.uniqueArray(fc.constantFrom(...useNames)), { nil: undefined }),
    secrets: fc.option(fc.uniqueArray(id, { maxLength: 9 }), { nil: undefined }),
  })
  .filter((entry) => serviceSchema.safeParse(entry).success);

describe('the text of an entry', () => {
  it('is as the formatter and the linter want it, whatever is in it', () => {
    const files: Record<string, string> = {};
    fc.assert(
      fc.property(entries, (entry) => {
        files[`registry/services/s${Object.keys(files).length}.ts`] = entryText(entry);
      }),
      { numRuns: 300 },
    );
    expect(biomeSays(files)).toBe('');
  });

  it('breaks the line of a repository where the formatter does, however long its name is', () => {
    const lengths = Array.from({ length: 50 }, (_, index) => 45 + index);
    const texts = lengths.map((length) => {
      const entry = serviceSchema.parse({
        id: 'refunds',
        team: 'payments',
        repository: github(`acme/${'a'.repeat(length)}`, { id: 812345690, visibility: 'internal' }),
        environments: ['dev'],
        pipeline: infrastructure(),
      });
      return [`s${length}.ts`, entryText(entry)];
    });
    expect(biomeSays(Object.fromEntries(texts))).toBe('');
  });
});
