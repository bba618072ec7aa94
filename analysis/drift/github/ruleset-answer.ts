import { shape } from '../shape';

const { list, nullable, number, object, oneOf, optional, record, text } = shape;

/**
 * One ruleset, as GitHub answers when it is asked for by number.
 *
 * `bypass_actors` is only there for who may write the ruleset, so that absent and null say nothing.
 *
 * @see https://docs.github.com/en/rest/repos/rules#get-a-repository-ruleset
 * @see https://docs.github.com/en/rest/orgs/rules#get-an-organization-repository-ruleset
 */
export const rulesetAnswer = object({
  id: number,
  name: text,
  target: oneOf('branch', 'tag', 'push', 'repository'),
  enforcement: oneOf('active', 'evaluate', 'disabled'),
  bypass_actors: optional(
    nullable(list(object({ actor_id: optional(nullable(number)), actor_type: text, bypass_mode: text }))),
  ),
  current_user_can_bypass: optional(text),
  conditions: optional(nullable(record)),
  rules: optional(nullable(list(object({ type: text, parameters: optional(nullable(record)) })))),
});

export type RulesetAnswer = ReturnType<typeof rulesetAnswer>;
