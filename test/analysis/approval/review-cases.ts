import { people, sha } from './people';
import type { RefusedCase } from './refused-case';
import { review } from './story';

/** Reviews that are no approval of two people. */
export const reviewCases: readonly RefusedCase[] = [
  {
    name: 'self-approval',
    rule: 'two-approvals',
    spoil: ({ one, story }) => {
      story.creators.push(people.author.login);
      one.reviews[0] = review(people.author, one.pull.head.sha);
    },
    says: 'acme-author wrote or pushed it',
  },
  {
    name: 'an approval by who opened it and committed nothing',
    rule: 'two-approvals',
    spoil: ({ one }) => Object.assign(one.pull, { user: people.first }),
    says: 'acme-first-reviewer wrote or pushed it',
  },
  {
    name: 'an approval by a bot',
    rule: 'two-approvals',
    spoil: ({ one, story }) => {
      story.creators.push(people.bot.login);
      one.reviews[0] = review(people.bot, one.pull.head.sha);
    },
    says: 'acme-app[bot] is a Bot',
  },
  {
    name: 'an approval by an imported account',
    rule: 'two-approvals',
    spoil: ({ one, story }) => {
      story.creators.push(people.mannequin.login);
      one.reviews[0] = review(people.mannequin, one.pull.head.sha);
    },
    says: 'is a Mannequin',
  },
  {
    name: 'an approval of an older commit',
    rule: 'two-approvals',
    spoil: ({ one }) => {
      one.reviews[0] = review(people.first, sha('first-1'));
    },
    says: 'approved another commit',
  },
  {
    name: 'an approval of no commit',
    rule: 'two-approvals',
    spoil: ({ one }) => Object.assign(one.reviews[0] ?? {}, { commit_id: null }),
  },
  {
    name: 'an approval that was dismissed',
    rule: 'two-approvals',
    spoil: ({ one }) => Object.assign(one.reviews[0] ?? {}, { state: 'DISMISSED' }),
    says: 'ended with DISMISSED',
  },
  {
    name: 'an approval that its author took back',
    rule: 'two-approvals',
    spoil: ({ one }) => one.reviews.push(review(people.first, one.pull.head.sha, 'CHANGES_REQUESTED', 50)),
    says: 'ended with CHANGES_REQUESTED',
  },
  {
    name: 'two last reviews of one time that disagree',
    rule: 'two-approvals',
    spoil: ({ one }) => one.reviews.push(review(people.first, one.pull.head.sha, 'COMMENTED', 30)),
  },
  {
    name: 'an approval by the last pusher',
    rule: 'two-approvals',
    spoil: ({ one }) => Object.assign(one.pushes[0] ?? {}, { actor: people.first }),
    says: 'acme-first-reviewer wrote or pushed it',
  },
  {
    name: 'an approval by whoever pushed an earlier commit',
    rule: 'two-approvals',
    spoil: ({ one }) => Object.assign(one.pushes[1] ?? {}, { actor: people.first }),
  },
  {
    name: 'an approval by the author of one commit',
    rule: 'two-approvals',
    spoil: ({ one }) => Object.assign(one.commits[0] ?? {}, { author: people.first }),
  },
  {
    name: 'an approval by the committer of one commit',
    rule: 'two-approvals',
    spoil: ({ one }) => Object.assign(one.commits[1] ?? {}, { committer: people.second }),
  },
  {
    name: 'an approval by the author of what was merged',
    rule: 'two-approvals',
    spoil: ({ merged }) => Object.assign(merged.commit, { author: people.second }),
  },
  {
    name: 'an approval by a co-author with the address of the account',
    rule: 'two-approvals',
    spoil: ({ one }) => {
      const [first] = one.commits;
      if (first) first.commit.message += '\n\nco-authored-by: Any Name <2+old-login@users.noreply.github.com>';
    },
  },
  {
    name: 'an approval by a co-author with an address of before accounts had numbers',
    rule: 'two-approvals',
    spoil: ({ merged }) => {
      merged.commit.commit.message += '\n\nCo-Authored-By: X <Acme-First-Reviewer@users.noreply.github.com>';
    },
  },
  {
    name: 'an approval by a co-author whose address another commit shows',
    rule: 'two-approvals',
    merges: 2,
    spoil: ({ one, story }) => {
      Object.assign(story.pulls[1]?.commits[0] ?? {}, { author: people.first });
      const other = story.pulls[1]?.commits[0]?.commit;
      if (other) other.author.email = 'First@Acme.example';
      const [first] = one.commits;
      if (first) first.commit.message += '\n\nCo-authored-by: First <first@acme.example>';
    },
    says: 'pull request #1',
  },
  {
    name: 'one approver twice',
    rule: 'two-approvals',
    spoil: ({ one }) => {
      one.reviews[1] = review(people.first, one.pull.head.sha, 'APPROVED', 31);
    },
  },
  {
    name: 'an approver who is not in the team',
    rule: 'two-approvals',
    spoil: ({ one }) => {
      one.reviews[0] = review(people.stranger, one.pull.head.sha);
    },
    says: 'acme-stranger is not in permission-creators',
  },
  {
    name: 'one approval',
    rule: 'two-approvals',
    spoil: ({ one }) => one.reviews.pop(),
  },
  {
    name: 'no approval',
    rule: 'two-approvals',
    spoil: ({ one }) => one.reviews.splice(0),
  },
];
