import { people } from './people';
import type { RefusedCase } from './refused-case';
import { push, review } from './story';

/** People and pushes that nobody can be sure of. */
export const peopleCases: readonly RefusedCase[] = [
  {
    name: 'a co-author whom no account is known for',
    rule: 'known-people',
    spoil: ({ one }) => {
      const [first] = one.commits;
      if (first) first.commit.message += '\n\nCo-authored-by: X <x@elsewhere.example>';
    },
  },
  {
    name: 'a co-author without an address',
    rule: 'known-people',
    spoil: ({ one }) => {
      const [first] = one.commits;
      if (first) first.commit.message += '\nCo-authored-by: acme-first-reviewer';
    },
  },
  {
    name: 'a review of a deleted account',
    rule: 'known-people',
    spoil: ({ one }) => one.reviews.push(review(null, one.pull.head.sha)),
  },
  {
    name: 'a review by an unknown kind of account',
    rule: 'known-people',
    spoil: ({ one }) =>
      one.reviews.push(review({ ...people.stranger, type: 'Organization' }, one.pull.head.sha, 'COMMENTED')),
  },
  {
    name: 'a review of an unknown state',
    rule: 'known-people',
    spoil: ({ one }) => one.reviews.push(review(people.third, one.pull.head.sha, 'PENDING')),
  },
  {
    name: 'a review without a time',
    rule: 'known-people',
    spoil: ({ one }) => {
      delete one.reviews[0]?.submitted_at;
    },
  },
  {
    name: 'a pull request of a deleted account',
    rule: 'known-people',
    spoil: ({ one }) => Object.assign(one.pull, { user: null }),
  },
  {
    name: 'a commit of an address that belongs to nobody',
    rule: 'known-people',
    spoil: ({ one }) => Object.assign(one.commits[0] ?? {}, { author: null }),
  },
  {
    name: 'a committer whose address belongs to nobody',
    rule: 'known-people',
    spoil: ({ one }) => Object.assign(one.commits[0] ?? {}, { committer: null }),
  },
  {
    name: 'a merge by nobody',
    rule: 'known-people',
    spoil: ({ merged }) => Object.assign(merged.commit, { author: null }),
  },
  {
    name: 'a commit by an imported account',
    rule: 'known-people',
    spoil: ({ one }) => Object.assign(one.commits[0] ?? {}, { author: people.mannequin }),
  },
  {
    name: 'a head that nobody is seen to have pushed',
    rule: 'seen-pushes',
    spoil: ({ one }) => one.pushes.splice(0, 1),
  },
  {
    name: 'a head that was pushed after the merge alone',
    rule: 'seen-pushes',
    spoil: ({ one }) => {
      one.pushes[0] = push(people.author, one.pull.head.sha, one.pull.head.ref, 55);
    },
  },
  {
    name: 'a head that was pushed to another branch',
    rule: 'seen-pushes',
    spoil: ({ one }) => {
      one.pushes[0] = push(people.author, one.pull.head.sha, 'other');
    },
  },
  {
    name: 'a push by a deleted account',
    rule: 'seen-pushes',
    spoil: ({ one }) => Object.assign(one.pushes[0] ?? {}, { actor: null }),
  },
  {
    name: 'a head that is seen in a deletion alone',
    rule: 'seen-pushes',
    spoil: ({ one }) => Object.assign(one.pushes[0] ?? {}, { activity_type: 'branch_deletion' }),
  },
  {
    name: 'a push by an imported account',
    rule: 'seen-pushes',
    spoil: ({ one }) => Object.assign(one.pushes[0] ?? {}, { actor: people.mannequin }),
  },
  {
    name: 'a push without a time',
    rule: 'seen-pushes',
    spoil: ({ one }) => Object.assign(one.pushes[1] ?? {}, { timestamp: 'lately' }),
  },
  {
    name: 'an activity of an unknown kind',
    rule: 'seen-pushes',
    spoil: ({ one }) => Object.assign(one.pushes[1] ?? {}, { activity_type: 'teleport' }),
  },
];
