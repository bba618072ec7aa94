import { checkSources } from '../../registry/check-platform';
import { formatFinding } from '../../registry/finding';
import { fixtureSources } from '../fixtures/fixture-sources';
import { fixtureToday } from '../fixtures/fixture-today';
import { singleAccountSources } from '../fixtures/single-account-sources';
import { type Mutation, mutations } from './mutator';

/** `subject: what must hold, got "value"; what to do`, on one line that a person can read. */
const oneForm = /^\P{Cc}+?: \P{Cc}+, got "(?:[^"\\\p{Cc}]|\\.)*"; \P{Cc}+$/u;
const longest = 600;

function complaint({ name, sources }: Mutation): string[] {
  try {
    const { platform, findings } = checkSources(sources, { today: fixtureToday });
    if ((platform === undefined) !== findings.length > 0) return [`${name}: neither a platform nor findings`];
    const lines = findings.map(formatFinding);
    return lines
      .filter((line) => !oneForm.test(line) || line.length > longest)
      .map((line) => `${name}: ${line.slice(0, longest)}`);
  } catch (error) {
    return [`${name}: ${String(error)}`];
  }
}

/** `npm test` takes a share of the changes, in steps that meet every kind of change; `MUTATIONS=all` takes all. */
const step = (share: number) => (process.env.MUTATIONS === 'all' ? 1 : share);

describe('any single change of any field is valid or ends with findings', () => {
  it.each([
    { name: 'the miniature organisation', sources: fixtureSources, share: 7 },
    { name: 'one account', sources: singleAccountSources, share: 2 },
  ])('of $name', ({ sources, share }) => {
    const taken = [...mutations(sources())].filter((_, index) => index % step(share) === 0);
    expect(taken.length).toBeGreaterThan(1500);
    expect(taken.flatMap(complaint)).toEqual([]);
  });

  it('and most changes are found', () => {
    const some = [...mutations(singleAccountSources())].filter((_, index) => index % 5 === 0);
    const valid = some.filter(({ sources }) => checkSources(sources, { today: fixtureToday }).platform);
    expect(valid.length / some.length).toBeLessThan(0.1);
  });

  it('and the change is in no other field', () => {
    const before = JSON.stringify(fixtureSources());
    const sources = fixtureSources();
    for (const _ of mutations(sources));
    expect(JSON.stringify(sources)).toBe(before);
  });
});
