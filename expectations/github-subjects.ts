import type { GithubRepository } from '../environments/schema';

/** `:` separates the parts of a subject, so GitHub escapes it inside one. */
const part = (value: string) => value.split(':').join('%3A');

/**
 * The subjects that GitHub may write into the token of a job in one environment, by the format of its repository.
 *
 * Written apart from the trust policies, and tested against GitHub's documented examples: a wrong id cannot prove itself.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function githubSubjects(
  repository: Pick<GithubRepository, 'name' | 'id' | 'subject'>,
  ownerId: number,
  environment: string,
): string[] {
  const slash = repository.name.indexOf('/');
  const owner = repository.name.slice(0, slash);
  const name = repository.name.slice(slash + 1);
  const named = ['repo', `${owner}/${name}`, 'environment', part(environment)].join(':');
  const immutable = ['repo', `${owner}@${ownerId}/${name}@${repository.id}`, 'environment', part(environment)].join(
    ':',
  );
  if (repository.subject === 'name') return [named];
  if (repository.subject === 'immutable') return [immutable];
  return [named, immutable].sort();
}
