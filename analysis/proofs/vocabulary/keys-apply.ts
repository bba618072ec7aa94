import { applicableKeys } from '../../evaluate/condition-keys';
import { listOf } from '../../evaluate/list-of';
import { oncePerName } from '../../evaluate/once-per-name';
import type { Statement } from '../../policy-document';
import type { Rule, Wrong } from './rule';
import { actionsLike, actionsOf, type NamedAction, writtenActions } from './statement-actions';
import { typesOfPattern } from './types-of-pattern';

/**
 * Every key is one that a request of the statement's actions can carry.
 *
 * For an Allow each action that is written out must be able to meet all conditions at once on one resource type: a
 * grant that can never hold is a mistake. A Deny may name actions that carry no such key, as long as one does.
 */
export const keysApply: Rule = (statement) => {
  const actions = actionsOf(statement);
  const all = Object.values(statement.Condition ?? {}).flatMap((keys) => Object.keys(keys));
  const keys = [...new Set(all)].filter((key) => !isClaim(key));
  if (actions === undefined || actions.length === 0 || keys.length === 0) return [];
  const resources = listOf(statement.Resource ?? '*');
  const question = [
    statement.Effect,
    writtenActions(statement).join(' '),
    keys.join(' '),
    needed(statement).join(' '),
    statement.NotResource === undefined ? resources.map(shape).join('\t') : '*',
  ];
  return answer(question.join('\n'));
};

/** Claims are those of the identity provider, whatever AWS lists. */
const isClaim = (key: string) => key.slice(0, key.indexOf(':')).includes('.');

/** Keys without which the conditions never hold. */
const needed = ({ Condition = {} }: Statement): string[] =>
  Object.entries(Condition).flatMap(([operator, keys]) => {
    if (/Not|IfExists$|^ForAllValues:/.test(operator)) return [];
    if (operator !== 'Null') return Object.keys(keys).filter((key) => !isClaim(key));
    return Object.entries(keys).flatMap(([key, value]) => (String(value) === 'false' && !isClaim(key) ? [key] : []));
  });

const answer = oncePerName((question): readonly Wrong[] => {
  const [effect = '', list = '', keys = '', present = '', arns = ''] = question.split('\n');
  const written = list.split(' ');
  const resources = arns.split('\t');
  const words = (text: string) => text.split(' ').filter(Boolean);
  const actions = written.flatMap((pattern) => actionsLike(pattern));
  const unknown = words(keys).filter((key) => !actions.some((action) => carries(action, resources, [key])));
  if (unknown.length > 0) {
    return unknown.map((key) => ({
      rule: 'condition key must be one that an action of the statement carries',
      got: key,
      remedy: 'remove the condition, or use a key of these actions',
    }));
  }
  const can = (pattern: string) => actionsLike(pattern).some((action) => carries(action, resources, words(present)));
  const idle = effect === 'Allow' ? written.filter((pattern) => !can(pattern)) : written.some(can) ? [] : [list];
  return idle.map((pattern) => ({
    rule: `${effect === 'Allow' ? 'an Allow' : 'a Deny'} must be able to hold: no request carries ${words(present).join(' and ')}`,
    got: pattern,
    remedy: 'move the action to a statement whose conditions it can meet',
  }));
});

/** Whether one request of the action can carry all of the keys. */
function carries(named: NamedAction, resources: readonly string[], keys: readonly string[]): boolean {
  const types = new Set(resources.flatMap((arn) => typesOfPattern(named, arn)));
  const places = [...types, ...(resources.includes('*') || types.size === 0 ? [undefined] : [])];
  return places.some((type) => {
    const applies = applicableKeys(named.service, named.action, type);
    return keys.every((key) => applies(key.toLowerCase()));
  });
}

const shape = (arn: string) =>
  arn.replace(/\d{12}/g, '000000000000').replace(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*(--|_)/g, 'service$1');
