import type { Account } from '../account';
import type { ApprovalRule } from '../approval-rule';
import { coAuthorsOf } from '../co-authors-of';
import { findingOf } from '../finding-of';
import type { Commit } from '../history';
import { mergesOf } from '../merges-of';

/** Whoever is not one of these cannot be told from an approver. */
const writing = ['User', 'Bot'];
const reviewing = [...writing, 'Mannequin'];
const states = ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED'];

/** Everybody who wrote or reviewed is an account that exists and is of a known kind, and every review of a known state. */
export const knownPeople: ApprovalRule = {
  name: 'known-people',
  describes: 'everybody who wrote or reviewed is known',
  run: (history) => {
    const wrong = (subject: string, what: string, got: string) => [
      findingOf(
        'known-people',
        subject,
        what,
        got,
        'nobody can tell whether an approver wrote it: commit and name co-authors with the address of an account',
      ),
    ];
    const accountOf = (subject: string, who: string, account: Account | null, types: readonly string[]) =>
      account !== null && types.includes(account.type)
        ? []
        : wrong(
            subject,
            `${who} must be an account of kind ${types.join(' or ')}`,
            account === null ? 'nobody' : `${account.login}, a ${account.type}`,
          );
    const ofCommit = ({ sha, author, committer, commit }: Commit) => [
      ...accountOf(`commit ${sha}`, `author ${commit.author.email}`, author, writing),
      ...accountOf(`commit ${sha}`, `committer ${commit.committer.email}`, committer, writing),
      ...coAuthorsOf(commit.message, history)
        .filter(({ people }) => people.length === 0)
        .flatMap(({ line }) => wrong(`commit ${sha}`, 'co-author must have the address of a known account', line)),
    ];
    return mergesOf(history).flatMap(({ pull, commits }) => {
      const subject = `pull request #${pull.number}`;
      return [
        ...accountOf(subject, 'author', pull.user, writing),
        ...[...commits.map(({ api }) => api), ...pull.commits].flatMap(ofCommit),
        ...pull.reviews.flatMap(({ user, state, submitted_at }) => [
          ...accountOf(subject, 'reviewer', user, reviewing),
          ...(states.includes(state) ? [] : wrong(subject, `review must be one of ${states.join(', ')}`, state)),
          ...(Number.isNaN(Date.parse(submitted_at ?? ''))
            ? wrong(subject, 'review must say when it was given', submitted_at ?? 'no time')
            : []),
        ]),
      ];
    });
  },
};
