import type { Problems } from '../../../load/problems';
import type { Block, Stack } from '../../../load/stack';
import { shape } from '../../shape';
import { blocks } from './blocks';
import { type AskedRule, rules } from './rules';

export type AskedRuleset = {
  readonly stack: string;
  /** Where it is asked for in the API: `/repos/acme/pay` or `/orgs/acme`. */
  readonly place: string;
  readonly name: string;
  readonly target: string;
  readonly enforcement: string;
  readonly conditions: Block;
  readonly rules: readonly AskedRule[];
};

const nested = shape.block(shape.record);

/** Every ruleset that the stacks ask for, of repositories and of organisations. */
export function rulesets(stacks: readonly Stack[], problems: Problems): AskedRuleset[] {
  const ofRepositories = blocks(stacks, 'github_repository_ruleset', problems).map((block) => ({
    block,
    place: `/repos/${block.owner}/${block.text('repository')}`,
  }));
  const ofOrganizations = blocks(stacks, 'github_organization_ruleset', problems).map((block) => ({
    block,
    place: `/orgs/${block.owner}`,
  }));
  return [...ofRepositories, ...ofOrganizations].map(({ block: { stack, at, block, text, resource }, place }) => ({
    stack,
    place,
    name: text('name'),
    target: text('target'),
    enforcement: text('enforcement'),
    conditions: conditions(block.conditions, at),
    rules: rules(resource, problems),
  }));
}

/** The API holds the numbers of repositories in an object, as it holds names. */
function conditions(written: unknown, at: string): Block {
  const block = nested(written, `${at} conditions`) ?? {};
  return Object.fromEntries(
    Object.entries(block).flatMap(([name, value]): [string, unknown][] => {
      if (value === null || value === undefined) return [];
      if (name === 'repository_id') return [[name, { repository_ids: value }]];
      const inner = nested(value, `${at} conditions.${name}`);
      return inner === undefined ? [] : [[name, inner]];
    }),
  );
}
