import type { Platform } from '../registry/platform';
import { byKey } from './by-key';
import { environmentBranch } from './environment-branch';
import type { ExpectedRepository } from './expectations';
import { githubEnvironmentName } from './github-environment-name';
import { platformEnvironments } from './platform-environments';

/** The GitHub environments that trust speaks of, in every repository; they exist before their accounts do. */
export function githubEnvironments({ organization, roles }: Platform): ExpectedRepository[] {
  const byRepository = new Map<string, Map<string, string | null>>();
  const add = (repository: string, name: string, branch: string | null) => {
    const environments = byRepository.get(repository) ?? new Map<string, string | null>();
    byRepository.set(repository, environments.set(name, branch));
  };
  for (const { name, branch } of platformEnvironments) add(organization.repository.name, name, branch);
  for (const role of roles) {
    if (role.kind !== 'pipeline' || role.service.entry.repository.kind !== 'github') continue;
    const { environment } = role.home;
    add(
      role.service.entry.repository.name,
      githubEnvironmentName(environment.id, role.stage),
      environmentBranch(environment),
    );
  }
  return [...byRepository]
    .map(([repository, environments]) => ({
      repository,
      environments: [...environments].map(([name, branch]) => ({ name, branch })).sort(byKey(({ name }) => name)),
    }))
    .sort(byKey(({ repository }) => repository));
}
