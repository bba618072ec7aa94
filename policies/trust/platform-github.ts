import { document, type PolicyDocument } from '../document';
import type { PlatformIdentity } from '../names';
import { type GithubTrustInput, githubTrust } from './github';
import { selfTrust } from './self';

/** The GitHub environment of this repository in which each identity's job runs. */
export const platformEnvironments = {
  'platform-plan': 'plan',
  'main-plan': 'main-plan',
  drift: 'drift',
  'services-apply': 'services-apply',
  'guardrails-apply': 'guardrails-apply',
} as const satisfies Record<PlatformIdentity, string>;

const main = 'refs/heads/main';

/**
 * Admits one job of this repository to one platform identity, and the identity itself: from main, or for pull requests in main's copy of the plan workflow.
 *
 * A pull request has a ref of its own, so `platform-plan` cannot demand main; the workflow file, pinned to main, decides what runs.
 */
export function platformGithubTrust(
  identity: PlatformIdentity,
  { repository, organization, place }: Pick<GithubTrustInput, 'repository' | 'organization' | 'place'>,
): PolicyDocument {
  const environment = platformEnvironments[identity];
  const { Statement } =
    identity === 'platform-plan'
      ? githubTrust({
          repository,
          organization,
          place,
          environment,
          jobWorkflowRef: `${repository.name}/.github/workflows/plan-stack.yml@${main}`,
        })
      : githubTrust({ repository, organization, place, environment, ref: main });
  return document(...Statement, selfTrust(identity, place));
}
