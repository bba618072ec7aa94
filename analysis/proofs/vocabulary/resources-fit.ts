import { listOf } from '../../evaluate/list-of';
import { oncePerName } from '../../evaluate/once-per-name';
import type { Rule, Wrong } from './rule';
import { actionsLike, actionsOf, writtenActions } from './statement-actions';
import { typesOfPattern } from './types-of-pattern';

const hasWildcard = (pattern: string) => /[*?]/.test(pattern);

/** Every ARN can be of something that an action of the statement is about, and every action written out has such an ARN. */
export const resourcesFit: Rule = (statement) => {
  const actions = actionsOf(statement);
  const resources = listOf(statement.Resource ?? statement.NotResource ?? '*').map(generalised);
  if (actions === undefined || actions.length === 0 || resources.includes('*')) return [];
  const list = writtenActions(statement).join(' ');
  return wrongIn(`${list}\n${resources.join('\t')}\n${statement.NotResource === undefined}`);
};

const wrongIn = oncePerName((text): readonly Wrong[] => {
  const [list = '', arns = '', listed] = text.split('\n');
  const written = list.split(' ');
  const resources = arns.split('\t');
  const actions = written.flatMap((pattern) => actionsLike(pattern));
  const strays = resources.filter((arn) => !actions.some((action) => typesOfPattern(action, arn).length > 0));
  const idle =
    listed === 'false'
      ? []
      : written.filter(
          (pattern) =>
            !hasWildcard(pattern) &&
            !actionsLike(pattern).some((action) => resources.some((arn) => typesOfPattern(action, arn).length > 0)),
        );
  return [
    ...strays.map((arn) => ({
      rule: 'resource must be the ARN of something that an action of the statement is about',
      got: arn,
      remedy: 'correct the ARN or the actions',
    })),
    ...idle.map((action) => ({
      rule: `action must be about one of ${resources.length} resources of the statement`,
      got: action,
      remedy: 'name a resource of its type, or "*" where it has none',
    })),
  ];
});

/** Ids and accounts decide nothing about the type, so services with the same grants are looked at once. */
const generalised = (arn: string) =>
  arn
    .replace(/\d{12}/g, '000000000000')
    .replace(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*(--|_)/g, 'service$1')
    .replace(/((?:repository|secret:|parameter|alias|\/ecs)\/?)[a-z][a-z0-9-]*\/\*$/, '$1service/*');
