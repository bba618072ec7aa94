import { approval } from '../../analysis/approval';
import { approvalRules } from '../../analysis/approval/rules';
import { formatFinding } from '../../registry/finding';
import { goodCases } from './approval/good-cases';
import { mergeCases } from './approval/merge-cases';
import { people, sha } from './approval/people';
import { peopleCases } from './approval/people-cases';
import type { RefusedCase } from './approval/refused-case';
import { reviewCases } from './approval/review-cases';
import { runCases } from './approval/run-cases';
import { honestStory, inputOf, review } from './approval/story';

function judged({ merges = 1, spoil }: Pick<RefusedCase, 'merges' | 'spoil'>) {
  const story = honestStory(merges);
  // A history of nothing has no first pull request to spoil.
  const filler = honestStory(1);
  const [one = filler.pulls[0]] = story.pulls;
  const [merged = filler.main[0]] = story.main;
  if (!one || !merged) throw new Error('an honest story has a pull request');
  spoil({ story, one, merged });
  return approval(inputOf(story));
}

const bad = [...reviewCases, ...peopleCases, ...mergeCases, ...runCases];

describe('approval', () => {
  it.each(goodCases)('is proven for $name', (good) => {
    const { findings, approved } = judged(good);
    expect(findings).toEqual([]);
    expect(approved?.commits.length).toBeGreaterThanOrEqual(good.merges ?? 1);
    for (const { approvers } of approved?.commits ?? []) expect(approvers.length).toBeGreaterThanOrEqual(2);
  });

  it.each(bad)('is refused by $rule for $name', ({ rule, says, ...spoiled }) => {
    const { findings, approved } = judged(spoiled);
    expect(approved).toBeUndefined();
    const found = findings.filter(({ check }) => check === `approval/${rule}`);
    expect(found).not.toEqual([]);
    for (const { remedy } of found) expect(remedy).not.toBe('');
    expect(found.map(formatFinding).join('\n')).toContain(says ?? '');
  });

  it('has a bad case for every rule, and rules of different names', () => {
    const names = approvalRules.map(({ name }) => name);
    expect([...new Set(bad.map(({ rule }) => rule))].sort()).toEqual([...names, 'answers'].sort());
    expect(new Set(names).size).toBe(names.length);
  });

  it('says who approved what, and who may not let it through', () => {
    const story = honestStory(1);
    const [one] = story.pulls;
    one?.reviews.push(review(people.third, one.pull.head.sha, 'APPROVED', 45));
    expect(approval(inputOf(story)).approved).toEqual({
      version: 1,
      repository: 'acme/platform',
      commit: sha('main-1'),
      lastApplied: sha('applied'),
      run: { id: 7001, attempt: 1 },
      commits: [
        {
          sha: sha('main-1'),
          pullRequest: 1,
          head: sha('head-1'),
          approvers: [
            { login: 'acme-first-reviewer', id: 2 },
            { login: 'acme-second-reviewer', id: 3 },
            { login: 'acme-third-reviewer', id: 4 },
          ],
          authors: ['acme-author', 'web-flow'],
        },
      ],
      people: { authors: ['acme-author', 'web-flow'] },
    });
  });

  it.each(['tree', 'parents'] as const)('refuses a commit whose %s GitHub says otherwise', (what) => {
    const input = inputOf(honestStory(2));
    const other = { tree: sha('other'), parents: [sha('other')] };
    const commits = input.commits.map((commit) => ({ ...commit, [what]: other[what] }));
    const { findings, approved } = approval({ ...input, commits });
    expect(approved).toBeUndefined();
    expect(findings.map(({ check, rule }) => `${check}: ${rule}`)).toContain(
      'approval/unbroken-chain: must be the same to Git and to GitHub',
    );
  });

  it('refuses an answer of another shape', () => {
    const story = honestStory(1);
    Object.assign(story.pulls[0]?.pull ?? {}, { merged: 'yes' });
    expect(() => approval(inputOf(story))).toThrow(
      /answer \/repos\/acme\/platform\/pulls\/1\.merged: must be true or false/,
    );
  });
});
