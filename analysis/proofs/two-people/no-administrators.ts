import type { Expectations } from '../../../expectations/expectations';
import type { Model } from '../../model';
import type { ProofResult } from '../proof';

/** GitHub's own roles that change no rule of a repository; what is not known may be anything. */
const harmless = ['pull', 'triage', 'push', 'maintain'];

/**
 * No team and nobody is made administrator of this repository: one would change its rules and environments alone.
 *
 * @see https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization
 */
export function noAdministrators({ githubAccess }: Model, { organization }: Expectations): ProofResult {
  const own = githubAccess.filter(({ repository }) => repository === organization.platform.repository);
  return {
    asked: own.length,
    failures: own
      .filter(({ permission }) => !harmless.includes(permission))
      .map(({ address, permission, repository }) => ({
        subject: address,
        rule: `nobody must be made administrator of ${repository}, because one changes its rules alone`,
        got: permission,
        remedy: 'give push, or less',
      })),
  };
}
