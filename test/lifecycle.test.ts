import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { fixtureSources, type TypedSources } from './fixtures/fixture-sources';
import { arbitraryStep, doStep, lockedAgain } from './lifecycle-steps';
import { type Synthesised, synthesised } from './synthesised';

/** Every block of every stack by stack, kind and name; the stacks themselves as well. */
function blocksOf({ files }: Synthesised): Map<string, string> {
  return new Map(
    Object.entries(files).flatMap(([path, text]) => {
      const stack = /^stacks\/([^/]+)\/cdk\.tf\.json$/.exec(path)?.[1];
      if (stack === undefined) return [];
      const { resource = {}, output = {}, removed = [], ...rest } = JSON.parse(text);
      return [
        [stack, JSON.stringify(rest)] as const,
        ...Object.entries(resource as Record<string, Record<string, object>>).flatMap(([type, named]) =>
          Object.entries(named).map(([name, block]) => [`${stack} ${type}.${name}`, JSON.stringify(block)] as const),
        ),
        ...Object.entries(output as object).map(
          ([name, block]) => [`${stack} output ${name}`, JSON.stringify(block)] as const,
        ),
        ...(removed as { from: string }[]).map(({ from }) => [`${stack} removed ${from}`, from] as const),
      ];
    }),
  );
}

const names = (text: string, id: string) =>
  new RegExp(`(?<![a-z0-9])(?<![a-z0-9]-)${id}(?![a-z0-9])(?!-[a-z0-9])`).test(text);

function expectOnly(before: Synthesised, after: Synthesised, touched: readonly string[]): void {
  const [old, fresh] = [blocksOf(before), blocksOf(after)];
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const [was = '', is = ''] = [old.get(key), fresh.get(key)];
    if (was === is) continue;
    // A stack of an account or a team carries its name behind the kind.
    const text = `${key.replace(/^(baseline|github|identity|services)-/, '$1 ')} ${was} ${is}`;
    if (!touched.some((id) => names(text, id))) throw new Error(`${key} differs, and names none of ${touched}`);
  }
}

/** What refuses a step that would strand something, lose something unsaid, or give an id out again. */
const refusals = {
  strands: [
    'high-risk-gated',
    'shares-fit',
    'homes-not-suspended',
    'enough-people',
    'business-critical-alone',
    'artifact-environment',
    'lock-moves',
  ],
  reuses: ['ids-not-retired'],
  renames: ['ids-not-renamed'],
};

describe('any sequence of new, change, move, retire and end of an account', () => {
  it('differs in nothing but what names the ids that it touches, and gives no id out twice', () => {
    const first = fixtureSources();
    lockedAgain(first, Object.keys(synthesised(first).stacks));
    const start = synthesised(first);
    expect(start.findings).toEqual([]);

    fc.assert(
      fc.property(fc.array(arbitraryStep, { minLength: 8, maxLength: 12 }), (steps) => {
        let [sources, output]: [TypedSources, Synthesised] = [structuredClone(first), start];
        for (const [number, step] of steps.entries()) {
          const next = structuredClone(sources);
          const touched = doStep(next, step, number);
          if (touched === undefined) continue;
          const result = synthesised(next);
          const checks = new Set(result.findings.map(({ check }) => check));
          const used = step.do === 'new' && sources.registry.retired.services.includes(step.id);
          if (used) expect([...checks]).toEqual(expect.arrayContaining(refusals.reuses));
          if (step.do === 'rename' || step.do === 'remove')
            expect([...checks]).toEqual(expect.arrayContaining(refusals.renames));
          if (checks.size > 0) {
            const known: readonly string[] = Object.values(refusals).flat();
            expect([...checks].filter((check) => !known.includes(check))).toEqual([]);
            continue;
          }
          expectOnly(output, result, touched);
          lockedAgain(next, Object.keys(result.stacks));
          if (isDeepStrictEqual(next.environments.lock, sources.environments.lock)) {
            [sources, output] = [next, result];
            continue;
          }
          const again = synthesised(next);
          expect(again.findings).toEqual([]);
          expectOnly(result, again, touched);
          [sources, output] = [next, again];
        }
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});
