import fc from 'fast-check';
import { isLiteral, markWildcards, matchesGlob } from '../../../analysis/evaluate/glob';

describe('a pattern matches the whole text', () => {
  it.each([
    { pattern: '', text: '', matches: true },
    { pattern: '', text: 'a', matches: false },
    { pattern: '*', text: '', matches: true },
    { pattern: '**', text: 'a', matches: true },
    { pattern: 'a*', text: 'a', matches: true },
    { pattern: 'a*', text: 'ba', matches: false },
    { pattern: '*a', text: 'ab', matches: false },
    { pattern: '*ab', text: 'aab', matches: true },
    { pattern: 'a*b*c', text: 'a-b-b-c', matches: true },
    { pattern: 'a*b*c', text: 'a-c-b', matches: false },
    { pattern: '?', text: '', matches: false },
    { pattern: '??', text: 'ab', matches: true },
    { pattern: '*?', text: '', matches: false },
    { pattern: 'a\nb*', text: 'a\nb\nc', matches: true },
  ])('"$pattern" and "$text": $matches', ({ pattern, text, matches }) => {
    expect(matchesGlob(markWildcards(pattern), text)).toBe(matches);
  });

  it('as the regular expression of the same meaning does', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ':', '.'), maxLength: 8 });
    const patterns = fc.string({ unit: fc.constantFrom('a', 'b', ':', '.', '*', '?'), maxLength: 8 });
    fc.assert(
      fc.property(patterns, letters, (pattern, text) => {
        const expression = pattern.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.');
        expect(matchesGlob(markWildcards(pattern), text)).toBe(new RegExp(`^${expression}$`).test(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('takes no time to speak of for the worst pattern', () => {
    const started = performance.now();
    expect(matchesGlob(markWildcards('*a'.repeat(60)), `${'a'.repeat(3000)}b`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('takes an unmarked star for a star', () => {
    expect(matchesGlob('a*', 'a*')).toBe(true);
    expect(matchesGlob('a*', 'ab')).toBe(false);
    expect(isLiteral('a*?')).toBe(true);
    expect(isLiteral(markWildcards('a?'))).toBe(false);
  });
});
