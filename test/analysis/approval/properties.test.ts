import fc from 'fast-check';
import { approval } from '../../../analysis/approval';
import { evilCommit } from './evil-commit';
import { people } from './people';
import type { Story } from './shown';
import { honestStory, inputOf, review } from './story';

const reviewers = [people.first, people.second, people.third];

/** Honest histories: each pull request approved by two or three of the team, with talk around it. */
const arbitraryStory: fc.Arbitrary<Story> = fc
  .array(
    fc.record({
      approvers: fc.subarray(reviewers, { minLength: 2 }),
      talk: fc.array(fc.constantFrom(...reviewers, people.stranger, people.bot, people.author), { maxLength: 4 }),
      asked: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((merges) => {
    const story = honestStory(merges.length);
    merges.forEach(({ approvers, talk, asked }, index) => {
      const pull = story.pulls[index];
      if (!pull) return;
      const { sha } = pull.pull.head;
      pull.reviews = [
        ...talk.map((user) => review(user, sha, asked ? 'CHANGES_REQUESTED' : 'COMMENTED', 5)),
        ...approvers.map((user, minute) => review(user, sha, 'APPROVED', 30 + minute)),
      ];
    });
    return story;
  });

const isAccepted = (story: Story) => approval(inputOf(story)).approved !== undefined;
const approvalsOf = (story: Story, index: number) =>
  story.pulls[index]?.reviews.filter(({ state }) => state === 'APPROVED') ?? [];

describe('an accepted history', () => {
  it('is accepted, so that the others say something', () => {
    fc.assert(fc.property(arbitraryStory, (story) => isAccepted(story)));
  });

  it('is refused without any one of the two approvals that it needs', () => {
    fc.assert(
      fc.property(arbitraryStory, fc.nat(), fc.nat(), (story, which, who) => {
        const index = which % story.pulls.length;
        const pull = story.pulls[index];
        if (!pull) return false;
        // A third approval is one too many to be missed.
        const two = approvalsOf(story, index).slice(0, 2);
        const kept = pull.reviews.filter((each) => each.state !== 'APPROVED' || two.includes(each));
        pull.reviews = kept;
        if (!isAccepted(story)) return false;
        pull.reviews = kept.filter((each) => each !== two[who % two.length]);
        return !isAccepted(story);
      }),
    );
  });

  it('is refused with an unapproved commit anywhere, whatever pull request it is counted to', () => {
    fc.assert(
      fc.property(
        arbitraryStory,
        fc.nat(),
        fc.constantFrom('before' as const, 'after' as const),
        fc.option(fc.nat()),
        fc.boolean(),
        (story, which, where, counted, named) => {
          const index = which % story.main.length;
          const pull = counted === null ? undefined : story.pulls[counted % story.pulls.length];
          evilCommit({ story }, where, pull ? [pull.pull.number] : [], index);
          const evil = story.main.find(({ commit }) => commit.commit.message === 'change evil');
          if (pull && named) pull.pull.merge_commit_sha = evil?.commit.sha ?? null;
          return !isAccepted(story);
        },
      ),
    );
  });

  it('is refused when any one thing of any answer is gone', () => {
    fc.assert(
      fc.property(arbitraryStory, fc.nat(), (story, which) => {
        const input = inputOf(story);
        const answers = new Map(input.answers);
        const path = [...answers.keys()][which % answers.size] ?? '';
        answers.delete(path);
        return approval({ ...input, answers }).approved === undefined;
      }),
    );
  });
});
