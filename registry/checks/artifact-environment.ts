import type { DeployFrom } from '../../environments/schema';
import type { Finding } from '../finding';
import { show } from '../schema-findings';
import type { Check } from './check';

/**
 * What is built once is built from the one branch that every environment which pulls it deploys from.
 *
 * An artefact of a less guarded branch would otherwise reach production without ever being on its branch.
 */
export const artifactEnvironment: Check = {
  name: 'artifact-environment',
  run: ({ parsed: { organization, services }, platform }) => {
    const artifacts = platform.environments.get(organization.artifactEnvironment);
    if (!artifacts) return [];
    const found = (rule: string, remedy: string): Finding => ({
      check: 'artifact-environment',
      subject: `environment ${artifacts.id}`,
      rule,
      got: show(branchOf(artifacts.deployFrom)),
      remedy,
    });
    if (artifacts.deployFrom === 'any-ref')
      return [
        found(
          'deployFrom must be a branch where artefacts are held',
          'give a branch, or choose another artifactEnvironment',
        ),
      ];
    const builders = new Set(platform.roles.flatMap((role) => (isBuild(role) ? [role.service.id] : [])));
    const pulling = new Set(
      Object.values(services).flatMap((entry) => (builders.has(entry.id) ? entry.environments : [])),
    );
    return [...platform.environments.values()]
      .filter(({ id, deployFrom }) => pulling.has(id) && deployFrom !== 'any-ref')
      .filter(({ deployFrom }) => branchOf(deployFrom) !== branchOf(artifacts.deployFrom))
      .map(({ id, deployFrom }) =>
        found(
          `deployFrom must be the branch of ${id}, which pulls artefacts from here`,
          `set it to ${show(branchOf(deployFrom))}, or give both another`,
        ),
      );
  },
};

const isBuild = (role: { kind: string; stage?: string }) => role.kind === 'pipeline' && role.stage === 'build';

const branchOf = (deployFrom: DeployFrom) => (deployFrom === 'any-ref' ? deployFrom : deployFrom.branch);
