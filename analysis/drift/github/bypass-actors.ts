import type { DriftFinding } from '../drift-finding';
import { whoOwns } from '../who-owns';
import type { RulesetAnswer } from './ruleset-answer';

/**
 * Nobody may bypass a ruleset, and an answer that does not say so proves nothing.
 *
 * The provider neither sees nor removes some of them, so that an apply does not end it.
 *
 * @see https://docs.github.com/en/rest/repos/rules#get-a-repository-ruleset
 */
export function bypassActors(
  { bypass_actors: actors, current_user_can_bypass: self }: RulesetAnswer,
  { stack, subject }: Pick<DriftFinding, 'stack' | 'subject'>,
): DriftFinding[] {
  const about = { stack, subject };
  const bypasses: DriftFinding[] = (actors ?? []).map(({ actor_type, actor_id, bypass_mode }) => ({
    ...about,
    severity: 'opens',
    rule: 'nobody may bypass it',
    got: `${actor_type}${actor_id === undefined || actor_id === null ? '' : ` ${actor_id}`}, ${bypass_mode}`,
    remedy: 'remove the bypass actor in the settings of the ruleset, and see who added it in the audit log',
    who: whoOwns(stack),
  }));
  if (self !== undefined && self !== 'never') {
    bypasses.push({
      ...about,
      severity: 'opens',
      rule: 'who collects the answers may not bypass it',
      got: self,
      remedy: 'remove the bypass actor in the settings of the ruleset',
      who: whoOwns(stack),
    });
  }
  if (actors !== undefined && actors !== null) return bypasses;
  return [
    ...bypasses,
    {
      ...about,
      severity: 'unseen',
      rule: 'bypass_actors must be shown, and empty',
      got: `${actors === null ? 'null' : 'no such field'}: not visible to this token`,
      remedy: 'read it with a token that may write the ruleset, which the gated apply has',
      who: 'guardrails-apply',
    },
  ];
}
