import { ArtefactError } from '../../artefact-error';
import { type Reader, shape } from '../shape';

const { flag, list, nullable, number, object, oneOf, optional, record, text } = shape;

const reviewer = object({ type: oneOf('Team', 'User'), reviewer: record });
const rule = object({
  type: text,
  wait_timer: optional(number),
  prevent_self_review: optional(flag),
  reviewers: optional(nullable(list(reviewer))),
});
const environment = object({
  name: text,
  can_admins_bypass: optional(flag),
  protection_rules: optional(nullable(list(rule))),
  deployment_branch_policy: optional(nullable(object({ protected_branches: flag, custom_branch_policies: flag }))),
});

export type EnvironmentAnswer = ReturnType<typeof environment>;

/** A list within an object that counts it: all pages of it, or a refusal. */
const counted =
  <Name extends string, Item>(name: Name, item: Reader<Item>): Reader<readonly Item[]> =>
  (value, at) => {
    const { total_count: total, ...rest } = object({ total_count: number, [name]: list(item) })(value, at) as {
      readonly total_count: number;
    } & Readonly<Record<string, readonly Item[]>>;
    const items = (rest as Readonly<Record<string, readonly Item[]>>)[name] ?? [];
    if (items.length === total) return items;
    throw new ArtefactError([
      `${at}.${name}: must hold all ${total} that total_count says, got "${items.length}"; merge all pages of the answer`,
    ]);
  };

/**
 * The answers about environments.
 *
 * @see https://docs.github.com/en/rest/deployments/environments#list-environments
 * @see https://docs.github.com/en/rest/deployments/branch-policies#list-deployment-branch-policies
 * @see https://docs.github.com/en/rest/actions/variables#list-environment-variables
 */
export const environmentAnswers = {
  environments: counted('environments', environment),
  variables: counted('variables', object({ name: text, value: text })),
  branchPolicies: counted('branch_policies', object({ name: text, type: optional(oneOf('branch', 'tag')) })),
} as const;
