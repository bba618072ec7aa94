import fc from 'fast-check';
import { chainOf } from '../../../analysis/evidence/chain-of';
import type { EvidenceFile } from '../../../analysis/evidence/evidence-file';
import { lastApplied } from '../../../analysis/evidence/last-applied';
import { formatFinding } from '../../../registry/finding';
import {
  anchor,
  applied,
  approved,
  chained,
  continued,
  failed,
  later,
  outcome,
  second,
  sha,
  type Written,
} from './example-chain';

const lines = (files: readonly EvidenceFile[]) => chainOf(files).findings.map(formatFinding);
const earlier = (files: readonly EvidenceFile[]) =>
  chainOf(files).earlier.map(({ findings }) => findings.map(formatFinding));
const file = (name: string, text = '{}'): EvidenceFile => ({ name, bytes: Buffer.from(text) });

/** Runs of commits one after the other, from the place that is next, from the commit that is applied. */
const runs = (count: number, place: number, from: string): Written[] =>
  Array.from({ length: count }, (_, index) => {
    const commit = sha(String.fromCharCode('a'.charCodeAt(0) + index));
    const common = { commit, run: { id: place + index, attempt: 1 } };
    const before = index === 0 ? from : sha(String.fromCharCode('a'.charCodeAt(0) + index - 1));
    const commits = [{ sha: commit, pullRequest: 12, head: commit, approvers: [], authors: [] }];
    return [approved({ ...common, lastApplied: before, commits }), outcome({ ...common, of: place + index * 2 })];
  }).flat();

describe('a chain begins with its newest anchor', () => {
  it.each<{ name: string; before: EvidenceFile[]; says: RegExp }>([
    {
      name: 'an entry that was changed',
      before: applied().map((each, index) => (index === 1 ? file(each.name) : each)),
      says: /^evidence 2: must be an entry as it is written/,
    },
    {
      name: 'a hole',
      before: applied().filter((_, index) => index !== 1),
      says: /^evidence 3: must follow entry 1 without a gap/,
    },
    { name: 'no anchor', before: chained(approved()), says: /^evidence 1: must be an anchor, where a chain begins/ },
    {
      name: 'an anchor that cannot be read',
      before: [file('00000001-anchor.json', 'x')],
      says: /^evidence 1: must be an entry as it is written, got "no JSON"/,
    },
    {
      name: 'a run that began elsewhere',
      before: chained(anchor(), approved({ lastApplied: sha('9') })),
      says: /^evidence 2: must start from 0{40}/,
    },
    {
      name: 'another repository',
      before: chained(anchor(), approved({ repository: 'acme/other' })),
      says: /^evidence 2: must be about acme\/platform/,
    },
    {
      name: 'a time that is yet to come',
      before: chained(anchor(), approved({ at: '2999-01-01T00:00:00Z' }), outcome()),
      says: /^evidence 3: must not be older than the entry before/,
    },
    {
      name: 'an entry and an anchor in one place',
      before: continued([...applied(), file('00000003-anchor.json')]),
      says: /^evidence 3: must be an entry as it is written/,
    },
  ])('and is whole after $name, which is shown', ({ before, says }) => {
    expect(lines(before)).toEqual(expect.arrayContaining([expect.stringMatching(says)]));
    const files = continued(before, later());
    expect(lastApplied(files)).toEqual({ findings: [], commit: sha('5') });
    expect(earlier(files).flat()).toEqual(expect.arrayContaining([expect.stringMatching(says)]));
  });

  it('says of what is before it that it is whole, where it is', () => {
    expect(earlier(continued(applied(), later()))).toEqual([[]]);
    expect(earlier(continued(applied(), later(), later({ commit: sha('6') })))).toEqual([[], []]);
    expect(earlier(applied())).toEqual([]);
  });

  it('shows that what it was written after is not what stands before it, and refuses nothing', () => {
    const files = continued(applied(), later());
    const [first, , third, newest] = files;
    if (!first || !third || !newest) throw new Error('a chain must have four files');
    const shorter = [first, newest];
    expect(lines(shorter)).toEqual([]);
    expect(earlier(shorter)).toEqual([
      [expect.stringMatching(/^evidence 4: must name [0-9a-f]{64}, the SHA-256 of entry 1, as the one before it/)],
    ]);
  });

  it('goes on as before: the next commit is applied, and is the last', () => {
    const files = continued(applied(), later(), second.approved({ lastApplied: sha('5') }), second.outcome(5));
    expect(lastApplied(files)).toEqual({ findings: [], commit: sha('3') });
  });

  it.each<{ name: string; files: EvidenceFile[]; says: RegExp }>([
    {
      name: 'an anchor under the name of an entry',
      files: [
        ...applied(),
        ...continued(applied(), later())
          .slice(3)
          .map((each) => ({ ...each, name: '00000004.json' })),
      ],
      says: /^evidence 4: must be no anchor under that name, got "anchor"/,
    },
    {
      name: 'an entry under the name of an anchor',
      files: chained(anchor(), approved()).map((each, index) =>
        index === 1 ? { ...each, name: '00000002-anchor.json' } : each,
      ),
      says: /^evidence 2: must be an anchor, as its name says, got "approved"/,
    },
    {
      name: 'an anchor that cannot be read, whatever was before it',
      files: [...applied(), file('00000004-anchor.json', 'x')],
      says: /^evidence 4: must be an entry as it is written, got "no JSON"/,
    },
    {
      name: 'an entry in the place of the anchor',
      files: [...continued(applied(), later()), ...continued(applied(), second.approved()).slice(3)],
      says: /^evidence 4: must have its place alone, got "anchor and approved"/,
    },
    {
      name: 'a run that started before the anchor',
      files: continued(applied(), later(), second.approved()),
      says: /^evidence 5: must start from 5{40}, which was applied last, got "1{40}"/,
    },
    {
      name: 'an outcome of what was let through before the anchor',
      files: continued(chained(anchor(), approved()), later(), outcome()),
      says: /^evidence 4: must name an approved entry before it, got "2"/,
    },
    {
      name: 'a first anchor that follows something',
      files: chained(anchor({ previous: 'a'.repeat(64) })),
      says: /^evidence 1: must follow nothing, got "a{64}"/,
    },
    {
      name: 'a later anchor that follows nothing',
      files: continued(applied(), later({ previous: null })),
      says: /^evidence 4: must name the SHA-256 of what was before it, got "nothing"/,
    },
    {
      name: 'an anchor that says another place than its name',
      files: continued(applied(), later({ sequence: 5 })),
      says: /^evidence 4: must say the place 4 that its name says, got "5"/,
    },
    {
      name: 'a hole behind the anchor',
      files: continued(applied(), later(), second.approved({ lastApplied: sha('5') }), second.outcome(5)).filter(
        (_, index) => index !== 4,
      ),
      says: /^evidence 6: must follow entry 4 without a gap, got "6"/,
    },
    {
      name: 'a name that is no entry, which no anchor mends',
      files: continued([...applied(), file('0000000x.json')].slice(0, 3), later()).concat(file('0000000x.json')),
      says: /^evidence chain: must hold entries named/,
    },
  ])('refuses $name', ({ files, says }) => {
    expect(lines(files)).toEqual(expect.arrayContaining([expect.stringMatching(says)]));
    expect(lastApplied(files).commit).toBeUndefined();
  });
});

describe('an anchor, whatever happens', () => {
  const damage = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('removed', 'changed', 'no entry', 'an anchor by its name', 'twice'),
  });
  type Damage = { readonly at: number; readonly how: string };
  const damaged = (files: readonly EvidenceFile[], { at, how }: Damage): EvidenceFile[] => {
    const place = at % files.length;
    return files.flatMap((each, index) => {
      if (index !== place) return [each];
      const other = each.name.includes('-anchor')
        ? each.name.replace('-anchor', '')
        : each.name.replace('.', '-anchor.');
      if (how === 'removed') return files.length > 1 ? [] : [each];
      if (how === 'changed') return [{ ...each, bytes: Buffer.concat([each.bytes, Buffer.from(' ')]) }];
      if (how === 'no entry') return [file(each.name, 'x')];
      if (how === 'twice') return [each, { ...each, name: other }];
      return [{ ...each, name: other }];
    });
  };

  it('mends every break before it', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.array(damage, { maxLength: 4 }), fc.nat(3), (before, breaks, after) => {
        const broken = breaks.reduce(damaged, chained(anchor(), ...runs(before, 2, sha('0'))));
        const mended = continued(broken, later());
        const place = Number(mended.at(-1)?.name.slice(0, 8));
        const files = continued(mended, ...runs(after, place + 1, sha('5')));
        const commit = after === 0 ? sha('5') : sha(String.fromCharCode('a'.charCodeAt(0) + after - 1));
        expect(lastApplied(files)).toEqual({ findings: [], commit });
      }),
    );
  });

  it('mends none after it: of all but the newest entry nothing is removed or changed', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.integer({ min: 1, max: 3 }), damage, (before, after, breaks) => {
        const old = chained(anchor(), ...runs(before, 2, sha('0')));
        const counts = continued(old, later(), ...runs(after, old.length + 2, sha('5'))).slice(old.length);
        // Nothing names the hash of the newest entry: the lock of the bucket keeps that.
        const files = [...old, ...damaged(counts, { ...breaks, at: breaks.at % (counts.length - 1) })];
        expect(lastApplied(files).findings).not.toEqual([]);
      }),
    );
  });

  it('counts when it failed before, too', () => {
    const files = continued(chained(anchor(), approved(), outcome(failed)), later());
    expect(lastApplied(files).commit).toBe(sha('5'));
  });
});
