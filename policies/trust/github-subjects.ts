import type { OneOrMore } from '../document';
import type { GithubTrustInput } from './github';

/** GitHub escapes the separator inside a value, so that a name cannot add a part to the subject. */
const escaped = (value: string) => value.replaceAll(':', '%3A');

/**
 * The `sub` of a job in one environment, in the format that the repository uses.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function githubSubjects(
  input: Pick<GithubTrustInput, 'repository' | 'organization' | 'environment'>,
): OneOrMore {
  const { repository, organization, environment } = input;
  const [owner = '', name = ''] = repository.name.split('/');
  if (owner !== organization.name) {
    throw new Error(
      `repository ${repository.name}: owner must be the GitHub organisation "${organization.name}", got "${owner}"; write the name with the case that the API gives`,
    );
  }
  const context = `environment:${escaped(environment)}`;
  const immutable = `repo:${owner}@${organization.id}/${name}@${repository.id}:${context}`;
  const byName = `repo:${owner}/${name}:${context}`;
  return { immutable, name: byName, both: [immutable, byName] }[repository.subject];
}
