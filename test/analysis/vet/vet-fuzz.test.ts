import fc from 'fast-check';
import { judgeStack } from '../../../analysis/vet/judge-stack';
import { mainStacks } from '../../../analysis/vet/main-stacks';
import { fixtureStacks } from './fixture-stacks';
import { hostileBlocks, hostileText, marker } from './hostile';
import { isObject, places } from './places';
import { changed, type Path, put } from './put';

/** One of each kind, so that a run judges many changes instead of many stacks. */
const main = new Map(
  [...fixtureStacks].filter(([name]) =>
    [
      'organization',
      'bootstrap',
      'services-pay-prod',
      'baseline-pay-prod',
      'github-pay',
      'github-organization',
    ].includes(name),
  ),
);
const bytes = (text: string) => new TextEncoder().encode(text);
const known = mainStacks(new Map([...main].map(([stack, text]) => [stack, bytes(text)])));
const isVetted = (stack: string, text: string) => judgeStack(stack, bytes(text), known)?.length === 0;

const spots = new Map([...main].map(([stack, text]) => [stack, places(JSON.parse(text)).slice(1)]));
/** A stack and one of its places that fit. */
const spot = (fits: (place: ReturnType<typeof places>[number]) => boolean) =>
  fc
    .constantFrom(...main.keys())
    .chain((stack) =>
      fc.record({ stack: fc.constant(stack), place: fc.constantFrom(...(spots.get(stack) ?? []).filter(fits)) }),
    );
const textOf = (stack: string) => main.get(stack) ?? '';

/** Moves what an object holds under another key of it. */
const renamed = (path: Path, key: string) => (module: Record<string, unknown>) => {
  const value = path.reduce<unknown>((at, step) => Object(at)[step], module);
  put(path, undefined)(module);
  put([...path.slice(0, -1), key], value)(module);
};

const runs = { numRuns: 150 };

describe('whatever is put into a stack', () => {
  it('is refused where a text is evaluated: as, before, after or within a text that is there', () => {
    const position = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        spot(({ value }) => typeof value === 'string'),
        hostileText,
        position,
        fc.boolean(),
        (at, text, share, whole) => {
          const there = String(at.place.value);
          const cut = Math.round(share * there.length);
          const value = whole ? text : there.slice(0, cut) + text + there.slice(cut);
          // Cut after a dollar sign, it would become a literal: that is no attack.
          fc.pre(whole || !/[$%]$/.test(there.slice(0, cut)));
          expect(isVetted(at.stack, changed(textOf(at.stack), put(at.place.path, value)))).toBe(false);
        },
      ),
      runs,
    );
  });

  it('is refused where a key is evaluated, or new', () => {
    fc.assert(
      fc.property(spot(isObject), hostileText, fc.boolean(), ({ stack, place }, key, isNew) => {
        // What stands in a list has no key of its own.
        const isNamed = typeof place.path.at(-1) === 'string';
        const change = isNew || !isNamed ? put([...place.path, key], 'x') : renamed(place.path, key);
        expect(isVetted(stack, changed(textOf(stack), change))).toBe(false);
      }),
      runs,
    );
  });

  it('is refused as a block or an argument that Terraform or a provider knows', () => {
    // Under `//` and in the value of an output it is text that nobody reads.
    const isLive = (place: ReturnType<typeof places>[number]) =>
      isObject(place) && !place.path.includes('//') && !place.path.includes('value');
    fc.assert(
      fc.property(
        spot(isLive),
        fc.constantFrom(...hostileBlocks),
        fc.boolean(),
        ({ stack, place }, [key, value], top) => {
          const text = changed(textOf(stack), put(top ? [key] : [...place.path, key], value));
          expect(text).toContain(marker);
          expect(isVetted(stack, text)).toBe(false);
        },
      ),
      runs,
    );
  });

  it('is refused behind a key that is there already, and however its characters are escaped', () => {
    const escaped = (text: string) =>
      `"${[...text].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`;
    fc.assert(
      fc.property(spot(isObject), hostileText, fc.boolean(), ({ stack, place }, text, isFirst) => {
        const [key = 'x', value] = Object.entries(Object(place.value))[0] ?? [];
        const twins = [`${escaped(key)}:${escaped(text)}`, `${JSON.stringify(key)}:${JSON.stringify(value ?? 1)}`];
        const twice = `{${(isFirst ? twins : twins.reverse()).join(',')}}`;
        const whole = changed(textOf(stack), put(place.path, 'twice')).replace('"twice"', () => twice);
        expect(isVetted(stack, whole)).toBe(false);
        const alone = changed(textOf(stack), put([...place.path, key], 'alone')).replace('"alone"', () =>
          escaped(text),
        );
        expect(isVetted(stack, alone)).toBe(false);
      }),
      runs,
    );
  });

  it('passes what a cruder look at the text finds harmless, whatever is moved, copied or removed', () => {
    const any = spot(() => true);
    let passed = 0;
    fc.assert(
      fc.property(any, any, fc.constantFrom('move', 'copy', 'remove', 'wrap'), fc.string(), (from, to, how, key) => {
        const { path, value } = from.place;
        const target = isObject(to.place) ? [...to.place.path, String(path.at(-1)) || key] : to.place.path;
        const changes = {
          remove: [put(path, undefined)],
          copy: [put(target, value)],
          move: [put(path, undefined), put(target, value)],
          wrap: [put(to.place.path, [to.place.value])],
        };
        const text = changed(textOf(to.stack), ...changes[how]);
        if (!isVetted(to.stack, text)) return;
        passed += 1;
        crudelyHarmless(to.stack, text);
      }),
      { numRuns: 400 },
    );
    expect(passed).toBeGreaterThan(10);
  });

  it('passes as the text that it is, where it is escaped or refers plainly', () => {
    const harmless = fc.constantFrom(
      'x',
      '$${file("/x")}',
      '%%{if true}',
      '$',
      '100 %',
      '{}',
      'é 🚀',
      '//',
      'file("/x")',
    );
    // What Terraform itself reads of a block is no text.
    const meta: readonly unknown[] = ['lifecycle', 'depends_on', 'provider', 'count', 'for_each'];
    const arguments_ = spot(
      ({ path, value }) => path[0] === 'resource' && !meta.includes(path[3]) && typeof value === 'string',
    );
    fc.assert(
      fc.property(arguments_, harmless, ({ stack, place }, text) => {
        const address = `${String(place.path[1])}.${String(place.path[2])}`;
        for (const value of [text, `${text} \${${address}.id}`]) {
          // A dollar sign right before an expression is an escape, and is not written here.
          if (/[$%]$/.test(text) && value !== text) continue;
          expect(isVetted(stack, changed(textOf(stack), put(place.path, value)))).toBe(true);
        }
      }),
      runs,
    );
  });
});

/** Knows nothing of the rules: looks for what reads, runs, contacts and names in the bare text. */
function crudelyHarmless(stack: string, text: string): void {
  const [proposed, own] = [JSON.parse(text), JSON.parse(textOf(stack))];
  for (const block of ['terraform', 'provider', 'variable', 'locals']) {
    expect(JSON.stringify(proposed[block])).toBe(JSON.stringify(own[block]));
  }
  const bare = JSON.stringify({ ...proposed, provider: {}, variable: {} })
    .replaceAll('$${', '')
    .replaceAll('%%{', '');
  expect(bare).not.toContain('%{');
  for (const [, expression = ''] of bare.matchAll(/\$\{([^}]*)/g)) {
    expect(expression).toMatch(/^(aws|github)_[a-z0-9_]+\.[\w-]+\.[a-z_]+(\[0\]\.[a-z_]+)?$/);
  }
  expect(Object.keys(proposed).sort().join(' ')).toMatch(
    /^(\/\/ )?(output )?provider( removed)?( resource)? terraform variable$/,
  );
  expect(bare).not.toMatch(/"(data|module|provisioner|connection|dynamic|count|for_each|local-exec)":/);
}
