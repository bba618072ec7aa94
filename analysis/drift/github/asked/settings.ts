import type { Problems } from '../../../load/problems';
import type { Block, Stack } from '../../../load/stack';
import { shape } from '../../shape';
import { blocks } from './blocks';

/** Fields of one answer that the stacks ask for, with the API's names; an absent field is not asked for. */
export type AskedSetting = {
  readonly stack: string;
  /** `/repos/acme/pay` or `/orgs/acme`. */
  readonly place: string;
  readonly path: string;
  readonly fields: Block;
};

/** A resource, the answer that shows it, and the names of arguments that are fields of it. */
type Source = {
  readonly type: string;
  readonly of: 'repository' | 'organization';
  readonly path: string;
  readonly fields: readonly string[];
  /** A nested block whose arguments are the fields. */
  readonly within?: string;
};

const actions = ['allowed_actions', 'sha_pinning_required'];
const selected = ['github_owned_allowed', 'verified_allowed', 'patterns_allowed'];
const token = ['default_workflow_permissions', 'can_approve_pull_request_reviews'];
const subject = ['use_default', 'include_claim_keys', 'use_immutable_subject'];
const within = 'allowed_actions_config';

/**
 * @see https://docs.github.com/en/rest/actions/permissions
 * @see https://docs.github.com/en/rest/actions/oidc
 */
const sources: readonly Source[] = [
  ...(['repository', 'organization'] as const).flatMap((of): Source[] => [
    { type: `github_actions_${of}_permissions`, of, path: '/actions/permissions', fields: actionsOf(of) },
    {
      type: `github_actions_${of}_permissions`,
      of,
      path: '/actions/permissions/selected-actions',
      fields: selected,
      within,
    },
    {
      type: `github_actions_${of}_oidc_subject_claim_customization_template`,
      of,
      path: '/actions/oidc/customization/sub',
      fields: subject,
    },
  ]),
  {
    type: 'github_workflow_repository_permissions',
    of: 'repository',
    path: '/actions/permissions/workflow',
    fields: token,
  },
  {
    type: 'github_actions_organization_workflow_permissions',
    of: 'organization',
    path: '/actions/permissions/workflow',
    fields: token,
  },
];

/** Settings of Actions and of OIDC subjects that the stacks ask for. */
export const settings = (stacks: readonly Stack[], problems: Problems): AskedSetting[] =>
  sources.flatMap(({ type, of, path, fields, within: nested }) =>
    blocks(stacks, type, problems).flatMap(({ stack, owner, at, block, text }) => {
      const place = of === 'repository' ? `/repos/${owner}/${text('repository')}` : `/orgs/${owner}`;
      const from = nested === undefined ? block : shape.block(shape.record)(block[nested], `${at} ${nested}`);
      const asked = fields.flatMap((name) => (from?.[name] === undefined ? [] : [[name, from[name]] as const]));
      return asked.length === 0 ? [] : [{ stack, place, path: `${place}${path}`, fields: Object.fromEntries(asked) }];
    }),
  );

function actionsOf(of: 'repository' | 'organization'): string[] {
  return [...actions, of === 'repository' ? 'enabled' : 'enabled_repositories'];
}
