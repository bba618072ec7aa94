import type { Platform } from '../registry/platform';
import { byKey } from './by-key';
import { canBeReviewed } from './can-be-reviewed';
import type { ExpectedGithubEnvironment, ExpectedRepository } from './expectations';
import { lockedTeamId } from './locked-team-id';
import { platformEnvironments } from './platform-environments';
import { serviceEnvironments } from './service-environments';

/** The GitHub environments that trust speaks of, in every repository; they exist before their accounts do. */
export function githubEnvironments({ organization, roles, lock }: Platform): ExpectedRepository[] {
  const byRepository = new Map<string, Map<string, ExpectedGithubEnvironment>>();
  const add = (repository: string, expected: ExpectedGithubEnvironment) => {
    const environments = byRepository.get(repository) ?? new Map<string, ExpectedGithubEnvironment>();
    byRepository.set(repository, environments.set(expected.name, expected));
  };
  const able = canBeReviewed(organization.repository, organization);
  for (const { name, branch, reviewers: slug } of platformEnvironments) {
    const reviewers = able ? slug : null;
    add(organization.repository.name, { name, branch, reviewers, reviewerId: lockedTeamId(reviewers, lock) });
  }
  for (const role of roles) {
    if (role.kind !== 'pipeline' || role.service.entry.repository.kind !== 'github') continue;
    const { repository } = role.service.entry;
    for (const environment of serviceEnvironments(role, { organization, lock })) add(repository.name, environment);
  }
  return [...byRepository]
    .map(([repository, environments]) => ({
      repository,
      environments: [...environments.values()].sort(byKey(({ name }) => name)),
    }))
    .sort(byKey(({ repository }) => repository));
}
