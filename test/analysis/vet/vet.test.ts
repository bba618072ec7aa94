import { rules } from '../../../analysis/vet/rules';
import { formatFinding } from '../../../registry/finding';
import { cases } from './cases';
import { fixtureStacks, vetTexts } from './fixture-stacks';
import { type Change, changed, put } from './put';

/** What vet says of one stack, after changes to main's and to the pull request's copy of it. */
function judged(stack: string, both: readonly Change[], change: readonly Change[]) {
  const main = new Map(fixtureStacks).set(stack, changed(fixtureStacks.get(stack), ...both));
  return vetTexts(new Map([[stack, changed(main.get(stack), ...change)]]), main);
}

describe('vet', () => {
  it('takes every stack as main makes it', () => {
    expect(vetTexts(fixtureStacks)).toEqual({
      vetted: [...fixtureStacks.keys()].sort(),
      refused: [],
      unknown: [],
      findings: [],
    });
  });

  it.each(cases)('$rule refuses $name', ({ rule, stack = 'organization', both = [], deny, says }) => {
    const { vetted, refused, findings } = judged(stack, both, deny);
    expect({ vetted, refused }).toEqual({ vetted: [], refused: [stack] });
    expect(findings.map(({ check }) => check)).toContain(rule);
    expect(findings.map(formatFinding).join('\n')).toContain(says);
  });

  it.each(cases.filter(({ allow }) => allow))(
    '$rule takes the twin of $name',
    ({ stack = 'organization', ...each }) => {
      const { vetted, findings } = judged(stack, each.both ?? [], each.allow ?? []);
      expect({ vetted, findings }).toEqual({ vetted: [stack], findings: [] });
    },
  );

  it('has a case and a twin for every rule', () => {
    const named = rules.map(({ name }) => name).sort();
    expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual(named);
    expect([...new Set(cases.filter(({ allow }) => allow).map(({ rule }) => rule))].sort()).toEqual(named);
  });

  it('plans nothing that main does not know, and says so without a finding', () => {
    const known = [...fixtureStacks.keys()].sort();
    const proposed = new Map([...fixtureStacks, ['services-new-prod', '{"data":{}}'] as const]);
    expect(vetTexts(proposed)).toEqual({ vetted: known, refused: [], unknown: ['services-new-prod'], findings: [] });
  });

  it('refuses one stack and takes the others', () => {
    const broken = changed(fixtureStacks.get('bootstrap'), put(['data'], {}));
    const { vetted, refused } = vetTexts(new Map(fixtureStacks).set('bootstrap', broken));
    expect(refused).toEqual(['bootstrap']);
    expect(vetted).toHaveLength(fixtureStacks.size - 1);
  });

  it('cannot judge by a main that cannot be read strictly, and takes nothing then', () => {
    const main = new Map(fixtureStacks).set('bootstrap', '{"a":1,"a":2}');
    expect(() => vetTexts(fixtureStacks, main)).toThrow(
      'stack bootstrap of main: must have each key of an object once, got "a"; run npm run synth',
    );
  });

  it('cuts short what the pull request wrote, so that a finding stays a line', () => {
    const long = '/'.repeat(5000);
    const { findings } = judged('organization', [], [put(['output', long], { value: `\${file("${long}")}` })]);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expect(formatFinding(finding).length).toBeLessThan(600);
  });
});
