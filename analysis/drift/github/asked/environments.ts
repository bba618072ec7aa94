import type { Problems } from '../../../load/problems';
import { resolveText } from '../../../load/resolve';
import type { Stack } from '../../../load/stack';
import { shape } from '../../shape';
import { blocks } from './blocks';
import { type TeamNamed, teamNamed } from './team-named';

export type AskedEnvironment = {
  readonly stack: string;
  /** `/repos/acme/pay`. */
  readonly place: string;
  readonly name: string;
  readonly adminsBypass: boolean;
  readonly selfReview: boolean;
  readonly waitTimer: number;
  readonly teams: readonly TeamNamed[];
  readonly users: readonly number[];
  /** Null where any ref may use it; otherwise the names that its policies admit, such as `branch main`. */
  readonly refs: readonly string[] | null;
};

const { block: one, flag, list, number, object, optional, nullable } = shape;
const arguments_ = object({
  can_admins_bypass: optional(nullable(flag)),
  prevent_self_review: optional(nullable(flag)),
  wait_timer: optional(nullable(number)),
  reviewers: optional((value, at) =>
    one(object({ teams: optional(nullable(list((each) => each))), users: optional(nullable(list(number))) }))(
      value,
      at,
    ),
  ),
  deployment_branch_policy: one(object({ custom_branch_policies: flag, protected_branches: flag })),
});

/** Every environment that the stacks ask for, with the branches and tags that its policies admit. */
export function environments(stacks: readonly Stack[], problems: Problems): AskedEnvironment[] {
  const policies = blocks(stacks, 'github_repository_environment_deployment_policy', problems).flatMap(
    ({ owner, text, resource }) => {
      const key = `${owner}/${text('repository')} ${text('environment')}`;
      return (['branch', 'tag'] as const).flatMap((kind) => {
        const pattern = resolveText(resource, `${kind}_pattern`, problems);
        return pattern === undefined ? [] : [{ key, ref: `${kind} ${pattern}` }];
      });
    },
  );
  return blocks(stacks, 'github_repository_environment', problems).map(
    ({ stack, owner, at, block, resource, text }) => {
      const read = arguments_(block, at);
      const repository = `${owner}/${text('repository')}`;
      const name = text('environment');
      const { deployment_branch_policy: policy, reviewers } = read;
      if (policy !== undefined && !policy.custom_branch_policies) {
        problems.note(at, 'branch policy must be custom', policy, 'set custom_branch_policies');
      }
      return {
        stack,
        place: `/repos/${repository}`,
        name,
        // The provider's own defaults, where the stack is silent.
        adminsBypass: read.can_admins_bypass ?? true,
        selfReview: !(read.prevent_self_review ?? false),
        waitTimer: read.wait_timer ?? 0,
        teams: (reviewers?.teams ?? []).map((team) => teamNamed(team, resource, `${at} reviewers`, problems)),
        users: reviewers?.users ?? [],
        refs:
          policy === undefined
            ? null
            : policies.filter(({ key }) => key === `${repository} ${name}`).map(({ ref }) => ref),
      };
    },
  );
}
