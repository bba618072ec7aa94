import { people, sha } from './people';
import type { RefusedCase } from './refused-case';
import { resumedStory } from './resumed-story';
import { honestPull, push, review, shownCommit } from './story';

/** Honest histories, each the twin of some that are refused. */
export const goodCases: readonly Omit<RefusedCase, 'rule'>[] = [
  { name: 'a squash', spoil: () => undefined },
  { name: 'several merges', merges: 4, spoil: () => undefined },
  { name: 'a resumed run', spoil: ({ story }) => resumedStory(story) },
  {
    name: 'a merge commit of an up-to-date branch',
    spoil: ({ one, merged }) => merged.commit.parents.push({ sha: one.pull.head.sha }),
  },
  {
    name: 'a rebase of an up-to-date branch',
    spoil: ({ merged, story }) => {
      const first = shownCommit('rebased', 'half-1', [story.lastApplied], people.author);
      merged.commit.parents = [{ sha: first.sha }];
      story.main.unshift({ commit: first, pulls: [1] });
    },
  },
  {
    name: 'more than 100 reviews, the approvals last',
    spoil: ({ one }) => {
      const talk = Array.from({ length: 130 }, (_, index) =>
        review(people.first, one.pull.head.sha, 'COMMENTED', index % 30),
      );
      one.reviews.unshift(...talk);
    },
  },
  {
    name: 'an approval after changes were asked for',
    spoil: ({ one }) => one.reviews.unshift(review(people.first, sha('first-1'), 'CHANGES_REQUESTED', 20)),
  },
  {
    name: 'a third person who asked for changes and reviews of bots',
    spoil: ({ one }) =>
      one.reviews.push(
        review(people.third, one.pull.head.sha, 'CHANGES_REQUESTED'),
        review(people.bot, one.pull.head.sha, 'COMMENTED'),
        review(people.mannequin, one.pull.head.sha, 'COMMENTED'),
      ),
  },
  {
    name: 'an approval that was given after the merge',
    spoil: ({ one }) => {
      one.reviews[0] = review(people.third, one.pull.head.sha, 'APPROVED', 59);
    },
  },
  {
    name: 'a push of another commit by an approver to a branch of the same name, before and after',
    spoil: ({ one }) =>
      one.pushes.push(
        push(people.first, sha('old'), 'change/1', 1),
        push(people.first, one.pull.head.sha, 'change/1', 58),
      ),
  },
  {
    name: 'a pull request of a bot',
    spoil: ({ one }) => {
      one.pull.user = people.bot;
      for (const commit of one.commits) commit.author = people.bot;
      for (const each of one.pushes) each.actor = people.bot;
    },
  },
  {
    name: 'a co-author who approves nothing',
    spoil: ({ one }) => {
      const [first] = one.commits;
      if (first) first.commit.message += '\n\nCo-authored-by: Y <5+acme-stranger@users.noreply.github.com>';
    },
  },
  {
    name: 'a branch with marks in its name',
    spoil: ({ one }) => {
      one.pull.head.ref = "it's (new)!*";
      for (const each of one.pushes) each.ref = `refs/heads/${one.pull.head.ref}`;
    },
  },
  {
    name: 'an author of one who approves the other',
    merges: 2,
    spoil: ({ story }) => {
      const { pull } = honestPull(1, story.lastApplied);
      const [, two] = story.pulls;
      if (two) two.reviews[0] = review(people.third, two.pull.head.sha);
      expect(pull.pull.number).toBe(1);
    },
  },
];
