import type { Model, ModelRole } from '../../../analysis/model';
import { limits } from '../../../analysis/proofs/limits';
import { sources } from '../../../main';
import { fixtureModel } from '../fixture-model';
import { modelOfSources } from '../model-of-sources';

const fixture = fixtureModel();
const failuresOf = (model: Model, expectations = fixture.expectations) => limits.run(model, expectations).failures;
const statement = (Sid: string) => ({ Sid, Effect: 'Deny' as const, Action: 's3:*', Resource: '*' });
const long = (characters: number, filler = 'x') => ({
  name: 'long',
  document: {
    Version: '2012-10-17' as const,
    Statement: [{ ...statement('Long'), Resource: filler.repeat(characters) }],
  },
});
const change = (name: string, changed: (role: ModelRole) => Partial<ModelRole>): Model => ({
  ...fixture.model,
  roles: fixture.model.roles.map((role) => (role.name === name ? { ...role, ...changed(role) } : role)),
});
const more = (kind: Model['documents'][number]['kind'], policy = long(100)): Model => ({
  ...fixture.model,
  documents: [...fixture.model.documents, { kind, address: 'stack address', policy }],
});

describe('what is synthesised fits', () => {
  it('in the fixture', () => {
    const { asked, failures } = limits.run(fixture.model, fixture.expectations);
    expect(failures).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  });

  it('in the organisation of this repository', () => {
    const { model, expectations } = modelOfSources(sources());
    expect(limits.run(model, expectations).failures).toEqual([]);
  });
});

describe('documents are counted as AWS counts them', () => {
  it.each([
    { kind: 'trust', limit: 2_048, whitespace: true },
    { kind: 'managed', limit: 6_144, whitespace: false },
    { kind: 'scp', limit: 10_240, whitespace: true },
    { kind: 'rcp', limit: 5_120, whitespace: true },
  ] as const)('$kind: $limit, whitespace counted: $whitespace', ({ kind, limit, whitespace }) => {
    expect(failuresOf(more(kind, long(limit - 200)))).toEqual([]);
    expect(failuresOf(more(kind, long(limit)))).toMatchObject([
      { subject: 'stack address', rule: expect.stringContaining(`must be at most ${limit}`) },
    ]);
    expect(failuresOf(more(kind, long(limit, ' '))).length).toBe(whitespace ? 1 : 0);
  });

  it('as they are sent where that is longer than it must be', () => {
    expect(failuresOf(more('scp', { ...long(10), characters: 10_241 } as never))).toMatchObject([{ got: '10241' }]);
  });

  it('a quota of the organisation replaces that of AWS, up and down', () => {
    const quotas = (own: object) => ({
      ...fixture.expectations,
      organization: { ...fixture.expectations.organization, quotas: own },
    });
    expect(failuresOf(more('trust', long(3_000)), quotas({ trustPolicyCharacters: 4_096 }))).toEqual([]);
    expect(failuresOf(fixture.model, quotas({ rolesPerAccount: 3 })).length).toBeGreaterThan(0);
    expect(failuresOf(fixture.model, quotas({ serviceControlPoliciesPerTarget: 1 }))).toContainEqual(
      expect.objectContaining({ rule: 'service control policies of one target must be at most 2' }),
    );
  });
});

describe('limits fail when', () => {
  it.each([
    {
      name: 'inline policies are too long together',
      changed: () => ({ identity: [long(6_000), long(6_000)] }),
      rule: 'characters of all inline policies of a role must be at most 10240',
    },
    {
      name: 'a role name is too long',
      changed: () => ({ name: 'x'.repeat(65) }),
      rule: 'characters of the role name must be at most 64',
    },
    {
      name: 'a path is too long',
      changed: () => ({ path: `/${'x'.repeat(511)}/` }),
      rule: 'characters of the path must be at most 512',
    },
    {
      name: 'a role has too many tags',
      changed: () => ({ tags: Object.fromEntries([...Array(51).keys()].map((n) => [`t${n}`, ''])) }),
      rule: 'tags must be at most 50',
    },
    {
      name: 'a tag value is too long',
      changed: () => ({ tags: { t: 'x'.repeat(257) } }),
      rule: 'characters of a tag value must be at most 256',
    },
    {
      name: 'a tag has a character that AWS refuses',
      changed: () => ({ tags: { t: 'a;b' } }),
      rule: 'tag must be letters, digits, spaces and _.:/=+-@',
    },
    {
      name: 'a role name has a character that AWS refuses',
      changed: () => ({ name: 'a b' }),
      rule: 'role name must be letters, digits and +=,.@_-',
    },
    { name: 'a path does not end', changed: () => ({ path: '/pipeline' }), rule: 'path must begin and end in /' },
  ])('$name', ({ changed, rule }) => {
    expect(failuresOf(change('pay_build', changed))).toContainEqual(expect.objectContaining({ rule }));
  });

  it('two role names of an account differ in case alone', () => {
    expect(failuresOf(change('pay_build', () => ({ name: 'Pay_Deploy' })))).toContainEqual(
      expect.objectContaining({
        rule: expect.stringContaining('in more than case'),
        got: expect.stringMatching(/pay_deploy/i),
      }),
    );
  });

  it('a policy holds what Latin-1 does not', () => {
    expect(failuresOf(more('inline', long(1, '\u2013')))).toMatchObject([{ got: '\u2013' }]);
    expect(failuresOf(more('inline', long(1, '\u00e9')))).toEqual([]);
  });
});
