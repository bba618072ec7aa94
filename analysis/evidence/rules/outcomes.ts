import type { Chained, ChainRule } from '../chained';
import type { ApprovedEntry, OutcomeEntry } from '../entry';
import { findingOf } from '../finding-of';

/** An outcome is that of one approved entry before it, the only one, and says of every stack how it ended. */
export const outcomes: ChainRule = {
  name: 'outcomes',
  run: (chain) =>
    chain.flatMap(({ place, entry }, index) => {
      if (entry.kind !== 'outcome') return [];
      const earlier = chain.slice(0, index);
      const found = (rule: string, got: unknown) => findingOf(outcomes.name, place, rule, String(got));
      const of = earlier.find((other) => other.place === entry.of)?.entry;
      if (of?.kind !== 'approved') return [found('must name an approved entry before it', entry.of)];
      const own = of.stacks.filter(({ identity }) => identity === of.identity);
      const twin = earlier.find(({ entry: other }) => other.kind === 'outcome' && other.of === entry.of);
      return [
        ...(twin === undefined ? [] : [found(`must be the only outcome of ${entry.of}`, `another at ${twin.place}`)]),
        ...(isOf(of, entry)
          ? []
          : [
              found(
                `must be of ${of.identity}, run ${of.run.id} and commit ${of.commit}, as entry ${entry.of}`,
                `${entry.identity}, run ${entry.run.id}, commit ${entry.commit}`,
              ),
            ]),
        ...(names(entry.stacks) === names(own)
          ? []
          : [found(`must say of exactly ${names(own) || 'no stack'} how it ended`, names(entry.stacks) || 'no stack')]),
        // A job that ends in between has failed, though every stack was applied.
        ...(entry.result === 'failed' || entry.stacks.every(({ result }) => result === 'applied')
          ? []
          : [found('must be applied only when every stack is', entry.result)]),
        ...(entry.complete
          ? incomplete(earlier, entry).map((got) => found('must be complete only when it is', got))
          : []),
      ];
    }),
};

const isOf = (of: ApprovedEntry, { run, identity, commit }: OutcomeEntry) =>
  of.run.id === run.id && of.identity === identity && of.commit === commit;

const names = (stacks: readonly { readonly stack: string }[]) =>
  stacks
    .map(({ stack }) => stack)
    .sort()
    .join(', ');

/** Why the commit is not applied as a whole, whatever the entry says. */
function incomplete(earlier: readonly Chained[], { result, run, of }: OutcomeEntry): string[] {
  const others = earlier.flatMap(({ place, entry }) =>
    entry.kind === 'approved' && entry.run.id === run.id && place !== of ? [{ place, identity: entry.identity }] : [],
  );
  const applied = (place: number) =>
    earlier.some(({ entry }) => entry.kind === 'outcome' && entry.of === place && entry.result === 'applied');
  return [
    ...(result === 'applied' ? [] : [result]),
    ...others.filter(({ place }) => !applied(place)).map(({ identity }) => `${identity} has not applied`),
  ];
}
