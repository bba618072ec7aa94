import fc from 'fast-check';
import { document, type Statement } from '../../policies/document';
import { PolicyQuotaError, packPolicies, policyCharacters } from '../../policies/pack';
import type { ServiceControlPolicy, Tier } from '../../policies/scps/service-control-policy';
import { guardrailInput } from './guardrail';

const statement = (Sid: string, length: number): Statement => ({
  Sid,
  Effect: 'Deny',
  Action: 'x'.repeat(length),
  Resource: '*',
});
const policy = (name: string, lengths: readonly number[], tier: Tier = 'root'): ServiceControlPolicy => ({
  name,
  tier,
  statements: () => lengths.map((length, index) => statement(`${name}${index}`, length)),
});
const sids = (documents: ReturnType<typeof packPolicies>) =>
  documents.map(({ document }) => document.Statement.map(({ Sid }) => Sid));

describe('Policies are packed into as few documents as fit', () => {
  it('puts everything into one document where it fits', () => {
    const packed = packPolicies([policy('a', [10, 20]), policy('b', [30])], guardrailInput(), {
      characters: 1000,
      count: 1,
    });
    expect(packed.map(({ name }) => name)).toEqual(['root-1']);
    expect(sids(packed)).toEqual([['a0', 'a1', 'b0']]);
  });

  it('fills a gap with a small statement and keeps the given order within a document', () => {
    const packed = packPolicies([policy('a', [100, 400, 400, 100])], guardrailInput(), { characters: 700, count: 2 });
    expect(packed.map(({ name }) => name)).toEqual(['root-1', 'root-2']);
    expect(sids(packed)).toEqual([
      ['a0', 'a1'],
      ['a2', 'a3'],
    ]);
  });

  it('names the documents of an environment after it', () => {
    const [packed] = packPolicies([policy('a', [10], 'environment')], guardrailInput(), { characters: 1000, count: 1 });
    expect(packed?.name).toBe('environment-prod-1');
  });

  it('packs nothing into nothing', () => {
    expect(packPolicies([], guardrailInput(), { characters: 1000, count: 1 })).toEqual([]);
  });

  it('fails when a statement is larger than a document', () => {
    const pack = () => packPolicies([policy('a', [2000])], guardrailInput(), { characters: 1000, count: 5 });
    expect(pack).toThrow(PolicyQuotaError);
    expect(pack).toThrow(
      'policies root: statement a0 must fit one document of 1000 characters, got "2094"; raise the quota of the organisation or shorten what the statement lists',
    );
  });

  it('fails when there are more documents than a target takes', () => {
    const pack = () => packPolicies([policy('a', [800, 800])], guardrailInput(), { characters: 1000, count: 1 });
    expect(pack).toThrow(PolicyQuotaError);
    expect(pack).toThrow(
      'policies root: must fit 1 documents of 1000 characters, got "2"; raise the quota of the organisation or shorten the environment\'s services',
    );
  });

  it('fails when tiers are mixed', () => {
    expect(() =>
      packPolicies([policy('a', [1]), policy('b', [1], 'fence')], guardrailInput(), { characters: 1000, count: 1 }),
    ).toThrow('policy b: tier must be that of the policies packed with it, got "fence"; pack "root" alone');
  });

  it('keeps every statement whole and once, and every document within its size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 800 }), { minLength: 1, maxLength: 30 }), (lengths) => {
        const packed = packPolicies([policy('a', lengths)], guardrailInput(), { characters: 1000, count: 30 });
        expect(
          packed
            .flatMap(({ document }) => document.Statement)
            .map(({ Sid }) => Sid)
            .sort(),
        ).toEqual(lengths.map((_, index) => `a${index}`).sort());
        for (const { document } of packed) expect(policyCharacters(document, 'scp')).toBeLessThanOrEqual(1000);
      }),
    );
  });
});

describe('Characters are counted as AWS counts them', () => {
  const spaced = document({ ...statement('Spaced', 1), Condition: { StringEquals: { 'aws:username': 'a b' } } });
  const minified = JSON.stringify(spaced).length;

  it.each([
    { kind: 'managed', characters: minified - 1 },
    { kind: 'inline', characters: minified - 1 },
    { kind: 'trust', characters: minified },
    { kind: 'scp', characters: minified },
    { kind: 'rcp', characters: minified },
  ] as const)('as $kind', ({ kind, characters }) => {
    expect(policyCharacters(spaced, kind)).toBe(characters);
  });
});
