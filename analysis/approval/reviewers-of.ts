import type { Account } from './account';
import type { History, Review } from './history';
import type { Merge } from './merges-of';
import { writersOf } from './writers-of';

/** A reviewer of a merge, and why the review does not count; undefined where it is an approval. */
export type Reviewer = { readonly account: Account; readonly why: string | undefined };

/** Everybody who reviewed a merge, each once. Their last review counts, whatever it says. */
export function reviewersOf(merge: Merge, history: History): Reviewer[] {
  const writers = writersOf(merge, history);
  const reviews = merge.pull.reviews.filter(({ user }) => user !== null);
  const accounts = new Map(reviews.flatMap(({ user }) => (user ? [[user.id, user] as const] : [])));
  return [...accounts.values()].map((account) => {
    const last = lastOf(reviews.filter(({ user }) => user?.id === account.id));
    const login = account.login.toLowerCase();
    const wrote = writers.some((writer) => writer.id === account.id || writer.login.toLowerCase() === login);
    const why =
      account.type !== 'User'
        ? `is a ${account.type}`
        : wrote
          ? 'wrote or pushed it'
          : !history.creators.has(login)
            ? 'is not in permission-creators'
            : last.some(({ state }) => state !== 'APPROVED')
              ? `ended with ${last.map(({ state }) => state).join(', ')}`
              : last.some(({ commit_id }) => commit_id !== merge.pull.head.sha)
                ? 'approved another commit'
                : undefined;
    return { account, why };
  });
}

/** The newest reviews; several where they carry one time, and then all of them must agree. */
function lastOf(reviews: readonly Review[]): Review[] {
  const at = ({ submitted_at }: Review) => Date.parse(submitted_at ?? '');
  const newest = Math.max(...reviews.map(at));
  // A review without a time is not known to be older than another.
  return reviews.filter((review) => !(at(review) < newest));
}
