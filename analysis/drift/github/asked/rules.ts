import type { Problems } from '../../../load/problems';
import { type Block, type Resource, subjectOf } from '../../../load/stack';
import { shape } from '../../shape';
import { type TeamNamed, teamNamed } from './team-named';

/** So many of one team for files that match. */
export type AskedReviewers = {
  readonly team: TeamNamed;
  readonly filePatterns: readonly string[];
  readonly minimumApprovals: number;
};

/** A rule with the names of the API; what names a team stands apart, because a team may have no number yet. */
export type AskedRule = {
  readonly type: string;
  readonly parameters: Block;
  readonly reviewers: readonly AskedReviewers[];
};

/** Rules that are on or off in the provider. */
const flags = new Set([
  'creation',
  'deletion',
  'non_fast_forward',
  'required_linear_history',
  'required_signatures',
  'update',
]);

/** Where the provider's names are not the API's: of the rule, then of its parameters. */
const renamed: Readonly<Record<string, string>> = {
  required_workflows: 'workflows',
  required_workflow: 'workflows',
  required_code_scanning: 'code_scanning',
  required_code_scanning_tool: 'code_scanning_tools',
  required_check: 'required_status_checks',
};

const requiredReviewers = shape.list(
  shape.object({
    reviewer: shape.block(shape.object({ type: shape.oneOf('Team'), id: (value) => value })),
    file_patterns: shape.list(shape.text),
    minimum_approvals: shape.number,
  }),
);

/**
 * The `rules` block of a ruleset as the API answers it.
 *
 * @see https://docs.github.com/en/rest/repos/rules#get-a-repository-ruleset
 */
export function rules(resource: Resource, problems: Problems): AskedRule[] {
  const at = subjectOf(resource);
  const block = shape.block(shape.record)(resource.block.rules, `${at} rules`) ?? {};
  return Object.entries(block).flatMap(([name, value]): AskedRule[] => {
    if (value === null || name === 'update_allows_fetch_and_merge') return [];
    const place = `${at} rules.${name}`;
    if (flags.has(name)) return shape.flag(value, place) ? [{ type: name, parameters: {}, reviewers: [] }] : [];
    const written = shape.block(shape.record)(value, place);
    if (written === undefined) return [];
    const { required_reviewers: reviewers, ...parameters } = written;
    return [
      {
        type: renamed[name] ?? name,
        parameters: asAnswered(parameters),
        reviewers: requiredReviewers(reviewers ?? [], `${place}.required_reviewers`).map((each) => ({
          team: teamNamed(each.reviewer?.id, resource, `${place}.required_reviewers`, problems),
          filePatterns: each.file_patterns,
          minimumApprovals: each.minimum_approvals,
        })),
      },
    ];
  });
}

const asAnswered = (block: Block): Block =>
  Object.fromEntries(
    Object.entries(block).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[renamed[name] ?? name, withoutNulls(value)]],
    ),
  );

const withoutNulls = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((item) =>
        typeof item === 'object' && item !== null
          ? Object.fromEntries(Object.entries(item).filter(([, inner]) => inner !== null))
          : item,
      )
    : value;
