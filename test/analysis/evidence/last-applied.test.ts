import { lastApplied } from '../../../analysis/evidence/last-applied';
import { anchor, applied, approved, chained, failed, guardrails, outcome, second, sha } from './example-chain';

describe('the commit that was applied last', () => {
  it.each([
    { name: 'is the anchor where nothing was applied yet', files: chained(anchor()), commit: sha('0') },
    {
      name: 'is the anchor while the first run is not finished',
      files: chained(anchor(), approved()),
      commit: sha('0'),
    },
    { name: 'is the anchor after a failure', files: chained(anchor(), approved(), outcome(failed)), commit: sha('0') },
    {
      name: 'is the anchor while one identity of the run is left',
      files: chained(anchor(), guardrails.approved(), guardrails.outcome(2)),
      commit: sha('0'),
    },
    { name: 'is that of a complete outcome', files: applied(), commit: sha('1') },
    {
      name: 'stays what it was when the next run fails',
      files: chained(anchor(), approved(), outcome(), second.approved(), second.outcome(4, failed)),
      commit: sha('1'),
    },
    {
      name: 'is that of the newest complete outcome',
      files: chained(anchor(), approved(), outcome(), second.approved(), second.outcome(4)),
      commit: sha('3'),
    },
  ])('$name', ({ files, commit }) => {
    expect(lastApplied(files)).toEqual({ findings: [], commit });
  });

  it.each([
    { name: 'a chain that is not there', files: [] },
    { name: 'a chain with a hole', files: [...applied().slice(0, 1), ...applied().slice(2)] },
    { name: 'a chain that cannot be read', files: [{ name: '00000001-anchor.json', bytes: Buffer.from('x') }] },
  ])('is not said of $name', ({ files }) => {
    const answer = lastApplied(files);
    expect(answer.findings).not.toEqual([]);
    expect('commit' in answer).toBe(false);
  });
});
