import { refusal } from '../../evaluate/refusal';

/** A subject in its parts; the ids are there in the immutable format only. */
export type GithubSubject = {
  readonly owner: string;
  readonly ownerId: string | undefined;
  readonly repository: string;
  readonly repositoryId: string | undefined;
  /** `environment:prod`, `pull_request`, `ref:refs/heads/main`. */
  readonly context: string;
};

const form = /^repo:([^/@:]+)(?:@(\d+))?\/([^/@:]+)(?:@(\d+))?:(.+)$/;

/** Takes a subject apart; with a format that is not known, no stranger could be told from the honest job. */
export function readGithubSubject(subject: string): GithubSubject {
  const [, owner, ownerId, repository, repositoryId, context] = form.exec(subject) ?? [];
  if (owner === undefined || repository === undefined || context === undefined) {
    throw refusal('expectations', 'subject must be in a format of GitHub', subject, 'correct expectations/');
  }
  return { owner, ownerId, repository, repositoryId, context };
}

/** Puts a subject together. */
export const writeGithubSubject = ({ owner, ownerId, repository, repositoryId, context }: GithubSubject): string =>
  `repo:${withId(owner, ownerId)}/${withId(repository, repositoryId)}:${context}`;

const withId = (name: string, id: string | undefined) => (id === undefined ? name : `${name}@${id}`);
